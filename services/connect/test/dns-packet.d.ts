/** The part of the library that the name server of the specs uses; it comes without types. */
declare module 'dns-packet' {
  export interface Question {
    readonly type: string;
    readonly name: string;
  }
  export interface Answer extends Question {
    readonly ttl: number;
    readonly data: string;
  }
  export interface Packet {
    readonly type: 'query' | 'response';
    readonly id: number;
    readonly flags: number;
    readonly questions: readonly Question[];
    readonly answers?: readonly Answer[];
  }
  export const AUTHORITATIVE_ANSWER: number;
  export function decode(bytes: Uint8Array): Packet;
  export function encode(packet: Packet): Uint8Array;
}
