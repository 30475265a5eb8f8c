import type { RegionCode } from '@innovatienetwerk/contract';

export interface SampleOrganisation {
  readonly id: string;
  readonly kind: 'library' | 'poi' | 'kb' | 'partner' | 'funder';
  readonly name: string;
  /** Where it works; a POI in the provinces that it supports. */
  readonly regions: readonly RegionCode[];
}

/**
 * The institutions of the sample network: the KB, the nine POIs, and of every province two public libraries. The ids
 * never change, so that data that was loaded once still fits after an update.
 * Source of the POIs and their provinces: bibliotheeknetwerk.nl, 2023.
 */
export const organisations = {
  kb: {
    id: 'f3c95789-ace1-4954-ac5d-6baed2eac902',
    kind: 'kb',
    name: 'KB, nationale bibliotheek',
    regions: ['NL'],
  },
  'biblionet-groningen': {
    id: 'cbf27734-ac10-4525-8b66-402800e03d2c',
    kind: 'poi',
    name: 'Biblionet Groningen',
    regions: ['NL-GR'],
  },
  fers: { id: 'e0a3a91f-2346-4c13-bc27-ed12b10877a9', kind: 'poi', name: 'Fers', regions: ['NL-FR'] },
  'biblionet-drenthe': {
    id: 'f1260ebc-7d56-4b56-b714-dc919b27dbdf',
    kind: 'poi',
    name: 'Biblionet Drenthe',
    regions: ['NL-DR'],
  },
  rijnbrink: {
    id: '6caf76a5-7035-48ae-8280-ad3729a6f2e7',
    kind: 'poi',
    name: 'Rijnbrink',
    regions: ['NL-OV', 'NL-GE'],
  },
  flevoland: {
    id: '3f0c9931-918c-40bf-9670-c342c6cce996',
    kind: 'poi',
    name: 'Bibliotheeknetwerk Flevoland',
    regions: ['NL-FL'],
  },
  bisc: { id: '004498f4-b987-47c1-8c9c-26a813678d7a', kind: 'poi', name: 'BiSC', regions: ['NL-UT'] },
  probiblio: {
    id: '0ecaf828-e2f7-4553-8fcc-69d79561a0d1',
    kind: 'poi',
    name: 'Probiblio',
    regions: ['NL-NH', 'NL-ZH'],
  },
  zb: {
    id: '73f80e52-a369-48b5-a441-4c46f147ecf9',
    kind: 'poi',
    name: 'ZB Bibliotheek van Zeeland',
    regions: ['NL-ZE'],
  },
  cubiss: {
    id: 'c1af4465-06f1-42fc-a101-0f154a9f2968',
    kind: 'poi',
    name: 'Cubiss',
    regions: ['NL-NB', 'NL-LI'],
  },
  emmen: {
    id: 'b459071a-fb8a-4f9e-bf72-c46dca8fbe35',
    kind: 'library',
    name: 'Bibliotheek Emmen',
    regions: ['NL-DR'],
  },
  hoogeveen: {
    id: '5a3c1fbd-f9da-4bf3-a816-96a68afe2312',
    kind: 'library',
    name: 'Bibliotheek Hoogeveen',
    regions: ['NL-DR'],
  },
  almere: {
    id: '135d63cf-1293-424c-802a-2e8f96fc5ce8',
    kind: 'library',
    name: 'de nieuwe bibliotheek Almere',
    regions: ['NL-FL'],
  },
  flevomeer: {
    id: 'a4ea3938-d429-4c52-8109-15b0875b0b21',
    kind: 'library',
    name: 'FlevoMeer Bibliotheek',
    regions: ['NL-FL'],
  },
  dbieb: {
    id: 'bdfaef42-8c7d-4431-b331-dab129ea3a7b',
    kind: 'library',
    name: 'dbieb Leeuwarden',
    regions: ['NL-FR'],
  },
  'mar-en-fean': {
    id: '4260ce86-ca96-4d78-ba56-9ee452a5d423',
    kind: 'library',
    name: 'Bibliotheken Mar en Fean',
    regions: ['NL-FR'],
  },
  rozet: {
    id: '44e767f7-43bb-4898-ac59-157196f119be',
    kind: 'library',
    name: 'Rozet Arnhem',
    regions: ['NL-GE'],
  },
  coda: {
    id: '23cc390c-9354-40e3-8e1f-39485d23d1f3',
    kind: 'library',
    name: 'CODA Apeldoorn',
    regions: ['NL-GE'],
  },
  'forum-groningen': {
    id: '4d1dd7de-07c1-437b-95d0-c57b811008b7',
    kind: 'library',
    name: 'Forum Groningen',
    regions: ['NL-GR'],
  },
  veendam: {
    id: '06f3179f-ec43-4ae0-a6e1-44cf0b4152c8',
    kind: 'library',
    name: 'Bibliotheek Veendam',
    regions: ['NL-GR'],
  },
  maastricht: {
    id: 'c78165de-8458-420c-88ba-29b1f8223c08',
    kind: 'library',
    name: 'Bibliotheek Maastricht',
    regions: ['NL-LI'],
  },
  venlo: {
    id: '7aa1caa0-66de-4e96-8867-119277832f1d',
    kind: 'library',
    name: 'Bibliotheek Venlo',
    regions: ['NL-LI'],
  },
  eindhoven: {
    id: '83f11b2d-9bbc-4685-bcc3-323c673940a8',
    kind: 'library',
    name: 'Bibliotheek Eindhoven',
    regions: ['NL-NB'],
  },
  'midden-brabant': {
    id: '510adc27-35aa-450a-ad7a-f233a7ffb088',
    kind: 'library',
    name: 'Bibliotheek Midden-Brabant',
    regions: ['NL-NB'],
  },
  oba: {
    id: 'd9a3ce9e-cbc1-4674-b12d-1e51dd71029e',
    kind: 'library',
    name: 'OBA Openbare Bibliotheek Amsterdam',
    regions: ['NL-NH'],
  },
  'zuid-kennemerland': {
    id: 'd4e9fa63-3313-43f0-9fa0-57702e2677a6',
    kind: 'library',
    name: 'Bibliotheek Zuid-Kennemerland',
    regions: ['NL-NH'],
  },
  deventer: {
    id: '65ae2ffd-a436-41f3-bdcb-161ad81d3a39',
    kind: 'library',
    name: 'Bibliotheek Deventer',
    regions: ['NL-OV'],
  },
  stadkamer: {
    id: '138b0edc-e012-4388-bda4-0df5317bbb14',
    kind: 'library',
    name: 'Stadkamer Zwolle',
    regions: ['NL-OV'],
  },
  utrecht: {
    id: '98067601-e537-4aea-aaa6-0f386a9bb2c4',
    kind: 'library',
    name: 'de Bibliotheek Utrecht',
    regions: ['NL-UT'],
  },
  eemland: {
    id: '7cefd5c5-6385-4768-ae5d-eaa1ef2cd05a',
    kind: 'library',
    name: 'Bibliotheek Eemland',
    regions: ['NL-UT'],
  },
  oosterschelde: {
    id: '7b9ea66e-083b-4317-b614-c6aa1bfc22ea',
    kind: 'library',
    name: 'Bibliotheek Oosterschelde',
    regions: ['NL-ZE'],
  },
  'zeeuws-vlaanderen': {
    id: '9200a15f-69ff-4a7b-aebd-c582c1ca746a',
    kind: 'library',
    name: 'Bibliotheek Zeeuws-Vlaanderen',
    regions: ['NL-ZE'],
  },
  'den-haag': {
    id: '18c5fb11-dedd-44dc-bb09-000ac1286e4f',
    kind: 'library',
    name: 'Bibliotheek Den Haag',
    regions: ['NL-ZH'],
  },
  rotterdam: {
    id: '370325fc-7dc2-47f1-9efc-114008a8d6b1',
    kind: 'library',
    name: 'Bibliotheek Rotterdam',
    regions: ['NL-ZH'],
  },
  vob: {
    id: '2a832340-7e9a-42dd-9d26-0d6e8e9a8013',
    kind: 'partner',
    name: 'Vereniging van Openbare Bibliotheken',
    regions: ['NL'],
  },
  ocw: {
    id: 'bc4b3fce-ffa3-4da6-a48e-90b3abc78239',
    kind: 'funder',
    name: 'Ministerie van Onderwijs, Cultuur en Wetenschap',
    regions: ['NL'],
  },
} as const satisfies Record<string, SampleOrganisation>;

export type OrganisationKey = keyof typeof organisations;
