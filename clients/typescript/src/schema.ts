// Generated from the contracts by `npm run generate`: do not edit.
/* oxlint-disable */

export interface paths {
    "/organisations/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Een organisatie lezen
         * @description Een organisatie en de provincies waarin zij werkt. Wie mag dit: medewerker van een bibliotheek (heel het land), innovatiespecialist (heel het land), coördinator van een POI (heel het land), lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land), expert uit de pool (heel het land), financier (heel het land), partner (heel het land), systeem van een POI (heel het land).
         *
         *     *English:* An organisation and the provinces in which it works. Who may: staff member of a library (whole country), innovation specialist (whole country), coordinator of a POI (whole country), member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country), expert of the pool (whole country), funder (whole country), partner (whole country), system of a POI (whole country).
         */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Een organisatie wijzigen
         * @description Wijzigt de naam of de provincies. Wie mag dit: coördinator van een POI (eigen regio), programmamanager van de KB (heel het land).
         *
         *     *English:* Changes the name or the provinces. Who may: coordinator of a POI (own region), programme manager of the KB (whole country).
         */
        patch: operations["changeOrganisation"];
        trace?: never;
    };
    "/delegations/{delegationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Een machtiging lezen
         * @description Een machtiging van uw organisatie. Wie mag dit: innovatiespecialist (eigen organisatie), coördinator van een POI (eigen organisatie), programmamanager van de KB (heel het land).
         *
         *     *English:* A delegation by your organisation. Who may: innovation specialist (own organisation), coordinator of a POI (own organisation), programme manager of the KB (whole country).
         */
        get: operations["getDelegation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{regionCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Een provincie
         * @description Een provincie en de POI die haar ondersteunt. Wie mag dit: medewerker van een bibliotheek (heel het land), innovatiespecialist (heel het land), coördinator van een POI (heel het land), lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land), expert uit de pool (heel het land), financier (heel het land), partner (heel het land), systeem van een POI (heel het land).
         *
         *     *English:* A province and the POI that supports it. Who may: staff member of a library (whole country), innovation specialist (whole country), coordinator of a POI (whole country), member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country), expert of the pool (whole country), funder (whole country), partner (whole country), system of a POI (whole country).
         */
        get: operations["getRegion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Machtigingen bekijken
         * @description De machtigingen van uw organisatie, ook vervallen en ingetrokken. Wie mag dit: innovatiespecialist (eigen organisatie), coördinator van een POI (eigen organisatie), programmamanager van de KB (heel het land).
         *
         *     *English:* The delegations by your organisation, also lapsed and revoked ones. Who may: innovation specialist (own organisation), coordinator of a POI (own organisation), programme manager of the KB (whole country).
         */
        get: operations["listDelegations"];
        put?: never;
        /**
         * Een machtiging vastleggen
         * @description Een organisatie staat toe dat mensen van een andere voor haar handelen, zoals een POI voor een bibliotheek. Alleen wie namens de machtigende organisatie mag spreken, legt dit vast. Wie mag dit: innovatiespecialist (eigen organisatie), coördinator van een POI (eigen organisatie), programmamanager van de KB (heel het land).
         *
         *     *English:* An organisation permits people of another to act for it, such as a POI for a library. Only who may speak for the delegating organisation records this. Who may: innovation specialist (own organisation), coordinator of a POI (own organisation), programme manager of the KB (whole country).
         */
        post: operations["recordDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organisaties bekijken
         * @description Alle organisaties van het netwerk, op naam. Wie mag dit: medewerker van een bibliotheek (heel het land), innovatiespecialist (heel het land), coördinator van een POI (heel het land), lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land), expert uit de pool (heel het land), financier (heel het land), partner (heel het land), systeem van een POI (heel het land).
         *
         *     *English:* All organisations of the network, by name. Who may: staff member of a library (whole country), innovation specialist (whole country), coordinator of a POI (whole country), member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country), expert of the pool (whole country), funder (whole country), partner (whole country), system of a POI (whole country).
         */
        get: operations["listOrganisations"];
        put?: never;
        /**
         * Een organisatie inschrijven
         * @description Schrijft een bibliotheek, POI of andere organisatie in. Elke provincie heeft precies één POI. Wie mag dit: coördinator van een POI (eigen regio), programmamanager van de KB (heel het land).
         *
         *     *English:* Registers a library, POI or other organisation. Every province has exactly one POI. Who may: coordinator of a POI (own region), programme manager of the KB (whole country).
         */
        post: operations["registerOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De twaalf provincies
         * @description De provincies volgens ISO 3166-2:NL en de POI die elk ondersteunt. Wie mag dit: medewerker van een bibliotheek (heel het land), innovatiespecialist (heel het land), coördinator van een POI (heel het land), lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land), expert uit de pool (heel het land), financier (heel het land), partner (heel het land), systeem van een POI (heel het land).
         *
         *     *English:* The provinces by ISO 3166-2:NL and the POI that supports each. Who may: staff member of a library (whole country), innovation specialist (whole country), coordinator of a POI (whole country), member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country), expert of the pool (whole country), funder (whole country), partner (whole country), system of a POI (whole country).
         */
        get: operations["listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations/{delegationId}/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een machtiging intrekken
         * @description Vanaf nu kan niemand meer met deze machtiging handelen. Wie mag dit: innovatiespecialist (eigen organisatie), coördinator van een POI (eigen organisatie), programmamanager van de KB (heel het land).
         *
         *     *English:* From now on nobody can act by this delegation. Who may: innovation specialist (own organisation), coordinator of a POI (own organisation), programme manager of the KB (whole country).
         */
        post: operations["revokeDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/network/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wachtrijen van network
         * @description Hoeveel gebeurtenissen nog gepubliceerd of verwerkt moeten worden, en hoe ver het logboek is. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* How many events are still to be published or processed, and how far the log is. Who may: operator of the platform (whole country).
         */
        get: operations["getNetworkQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/network/event-log/_verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Logboek van network controleren
         * @description Rekent de hashketen van het logboek na, vanaf de eerste regel. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* Recomputes the hash chain of the log from its first entry. Who may: operator of the platform (whole country).
         */
        get: operations["verifyNetworkEventLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/network/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Onbestelbare berichten van network
         * @description Gebeurtenissen die niet verwerkt konden worden, met de reden. De nieuwste staan voorop. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* Events that could not be processed, with the reason. The newest come first. Who may: operator of the platform (whole country).
         */
        get: operations["listNetworkDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/network/dead-letters/{deadLetterId}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Onbestelbaar bericht opnieuw verwerken
         * @description Verwerkt de gebeurtenis opnieuw. Lukt het, dan is het effect er precies één keer. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* Processes the event again. When it succeeds, its effect is there exactly once. Who may: operator of the platform (whole country).
         */
        post: operations["replayNetworkDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Uitdagingen bekijken
         * @description Alle uitdagingen; met `open=true` die nu ideeën aannemen. Wie mag dit: medewerker van een bibliotheek (heel het land), innovatiespecialist (heel het land), coördinator van een POI (heel het land), systeem van een POI (heel het land), lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land), expert uit de pool (heel het land), financier (heel het land), partner (heel het land).
         *
         *     *English:* All challenges; with `open=true` those that take ideas now. Who may: staff member of a library (whole country), innovation specialist (whole country), coordinator of a POI (whole country), system of a POI (whole country), member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country), expert of the pool (whole country), funder (whole country), partner (whole country).
         */
        get: operations["listChallenges"];
        put?: never;
        /**
         * Een uitdaging aankondigen
         * @description Vraagt om ideeën, landelijk of in een provincie: een campagne met een einddatum, of een kanaal dat altijd open is. Wie mag dit: coördinator van een POI (eigen regio), programmamanager van de KB (heel het land).
         *
         *     *English:* Asks for ideas, nationally or in a province: a campaign with a closing date, or a channel that is always open. Who may: coordinator of a POI (own region), programme manager of the KB (whole country).
         */
        post: operations["announceChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/challenges/{challengeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Een uitdaging lezen
         * @description Een uitdaging en of zij nu open is. Wie mag dit: medewerker van een bibliotheek (heel het land), innovatiespecialist (heel het land), coördinator van een POI (heel het land), systeem van een POI (heel het land), lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land), expert uit de pool (heel het land), financier (heel het land), partner (heel het land).
         *
         *     *English:* A challenge and whether it is open now. Who may: staff member of a library (whole country), innovation specialist (whole country), coordinator of a POI (whole country), system of a POI (whole country), member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country), expert of the pool (whole country), funder (whole country), partner (whole country).
         */
        get: operations["getChallenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Een uitdaging wijzigen
         * @description Wijzigt tekst of data; een einddatum die voorbij is sluit de uitdaging. Wie mag dit: coördinator van een POI (eigen regio), programmamanager van de KB (heel het land).
         *
         *     *English:* Changes text or dates; a closing date in the past closes the challenge. Who may: coordinator of a POI (own region), programme manager of the KB (whole country).
         */
        patch: operations["changeChallenge"];
        trace?: never;
    };
    "/ideas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ideeën bekijken
         * @description De ideeën binnen uw bereik en uw eigen concepten, met filters en volgorde. Wie mag dit: medewerker van een bibliotheek (eigen regio), innovatiespecialist (eigen regio), coördinator van een POI (eigen regio), systeem van een POI (eigen regio), programmamanager van de KB (heel het land).
         *
         *     *English:* The ideas within your reach and your own drafts, with filters and order. Who may: staff member of a library (own region), innovation specialist (own region), coordinator of a POI (own region), system of a POI (own region), programme manager of the KB (whole country).
         */
        get: operations["listIdeas"];
        put?: never;
        /**
         * Aan een idee beginnen
         * @description Maakt een concept dat alleen de indiener ziet. Alleen een titel is nodig; de rest kan later. Wie mag dit: medewerker van een bibliotheek (eigen organisatie), innovatiespecialist (eigen organisatie), coördinator van een POI (eigen regio), programmamanager van de KB (heel het land), systeem van een POI (eigen regio).
         *
         *     *English:* Makes a draft that only its author sees. Only a title is needed; the rest can come later. Who may: staff member of a library (own organisation), innovation specialist (own organisation), coordinator of a POI (own region), programme manager of the KB (whole country), system of a POI (own region).
         */
        post: operations["draftIdea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ideas/{ideaId}/endorsements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wie een idee steunt
         * @description De steun voor een idee, de oudste eerst. Wie mag dit: medewerker van een bibliotheek (eigen regio), innovatiespecialist (eigen regio), coördinator van een POI (eigen regio), systeem van een POI (eigen regio), programmamanager van de KB (heel het land).
         *
         *     *English:* The support for an idea, the oldest first. Who may: staff member of a library (own region), innovation specialist (own region), coordinator of a POI (own region), system of a POI (own region), programme manager of the KB (whole country).
         */
        get: operations["listEndorsements"];
        put?: never;
        /**
         * Een idee steunen
         * @description Spreekt steun uit, één keer per persoon. Wie steunt, hoort ook wat er wordt besloten. Wie mag dit: medewerker van een bibliotheek (eigen regio), innovatiespecialist (eigen regio), coördinator van een POI (eigen regio), programmamanager van de KB (heel het land).
         *
         *     *English:* Expresses support, once per person. Who supports also hears what is decided. Who may: staff member of a library (own region), innovation specialist (own region), coordinator of a POI (own region), programme manager of the KB (whole country).
         */
        post: operations["endorseIdea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ideas/{ideaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Een idee lezen
         * @description Een concept is er alleen voor zijn indiener. Leden van de raad lezen een idee na hun belangenverklaring. Wie mag dit: medewerker van een bibliotheek (eigen regio), innovatiespecialist (eigen regio), coördinator van een POI (eigen regio), systeem van een POI (eigen regio), lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land).
         *
         *     *English:* A draft is there for its author only. Members of the council read an idea after declaring their interest. Who may: staff member of a library (own region), innovation specialist (own region), coordinator of a POI (own region), system of a POI (own region), member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country).
         */
        get: operations["getIdea"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Een concept bewaren
         * @description Bewaart de meegestuurde velden van een concept; de andere blijven zoals ze zijn en `null` maakt een veld leeg. Geschikt voor automatisch bewaren. Wie mag dit: medewerker van een bibliotheek (eigen), innovatiespecialist (eigen), coördinator van een POI (eigen), programmamanager van de KB (eigen), systeem van een POI (eigen).
         *
         *     *English:* Saves the fields that are sent; the others stay as they are and `null` empties a field. Fit for saving automatically. Who may: staff member of a library (own), innovation specialist (own), coordinator of a POI (own), programme manager of the KB (own), system of a POI (own).
         */
        patch: operations["saveIdea"];
        trace?: never;
    };
    "/ideas/{ideaId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De tijdlijn van een idee
         * @description Elke stand die het idee had, met de publieke uitleg, de oudste eerst. Wie mag dit: medewerker van een bibliotheek (eigen regio), innovatiespecialist (eigen regio), coördinator van een POI (eigen regio), systeem van een POI (eigen regio), lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land).
         *
         *     *English:* Every state that the idea had, with its public explanation, the oldest first. Who may: staff member of a library (own region), innovation specialist (own region), coordinator of a POI (own region), system of a POI (own region), member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country).
         */
        get: operations["getIdeaTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ideas/{ideaId}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een idee indienen
         * @description Dient een compleet concept in bij een open uitdaging of het altijd open kanaal. De innovatieraad neemt het dan in triage. Wie mag dit: medewerker van een bibliotheek (eigen), innovatiespecialist (eigen), coördinator van een POI (eigen), programmamanager van de KB (eigen), systeem van een POI (eigen).
         *
         *     *English:* Submits a complete draft to an open challenge or the always-open channel. The innovation council then triages it. Who may: staff member of a library (own), innovation specialist (own), coordinator of a POI (own), programme manager of the KB (own), system of a POI (own).
         */
        post: operations["submitIdea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ideas/{ideaId}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een idee intrekken
         * @description De indiener trekt een concept of ingediend idee in; dat kan tot het besluit. De reden komt op de tijdlijn. Wie mag dit: medewerker van een bibliotheek (eigen), innovatiespecialist (eigen), coördinator van een POI (eigen), programmamanager van de KB (eigen), systeem van een POI (eigen).
         *
         *     *English:* The author withdraws a draft or a submitted idea; that is possible until the decision. The reason is put on the timeline. Who may: staff member of a library (own), innovation specialist (own), coordinator of a POI (own), programme manager of the KB (own), system of a POI (own).
         */
        post: operations["withdrawIdea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/ideas/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wachtrijen van ideas
         * @description Hoeveel gebeurtenissen nog gepubliceerd of verwerkt moeten worden, en hoe ver het logboek is. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* How many events are still to be published or processed, and how far the log is. Who may: operator of the platform (whole country).
         */
        get: operations["getIdeasQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/ideas/event-log/_verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Logboek van ideas controleren
         * @description Rekent de hashketen van het logboek na, vanaf de eerste regel. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* Recomputes the hash chain of the log from its first entry. Who may: operator of the platform (whole country).
         */
        get: operations["verifyIdeasEventLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/ideas/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Onbestelbare berichten van ideas
         * @description Gebeurtenissen die niet verwerkt konden worden, met de reden. De nieuwste staan voorop. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* Events that could not be processed, with the reason. The newest come first. Who may: operator of the platform (whole country).
         */
        get: operations["listIdeasDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/ideas/dead-letters/{deadLetterId}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Onbestelbaar bericht opnieuw verwerken
         * @description Verwerkt de gebeurtenis opnieuw. Lukt het, dan is het effect er precies één keer. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* Processes the event again. When it succeeds, its effect is there exactly once. Who may: operator of the platform (whole country).
         */
        post: operations["replayIdeasDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rondes bekijken
         * @description Alle rondes, op het begin van hun inname. Wie mag dit: medewerker van een bibliotheek (heel het land), innovatiespecialist (heel het land), coördinator van een POI (heel het land), systeem van een POI (heel het land), expert uit de pool (heel het land), financier (heel het land), partner (heel het land), lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land).
         *
         *     *English:* All rounds, by the start of their intake. Who may: staff member of a library (whole country), innovation specialist (whole country), coordinator of a POI (whole country), system of a POI (whole country), expert of the pool (whole country), funder (whole country), partner (whole country), member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country).
         */
        get: operations["listRounds"];
        put?: never;
        /**
         * Een triageronde aankondigen
         * @description Legt data, raad en quorum vast en bevriest de laatste versie van de criteria. De fasen wisselen vanzelf op hun datum. Wie mag dit: programmamanager van de KB (heel het land).
         *
         *     *English:* Fixes dates, council and quorum and freezes the last version of the criteria. The phases switch by themselves on their dates. Who may: programme manager of the KB (whole country).
         */
        post: operations["announceRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ballots/{ballotId}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stemmen
         * @description Eén stem per lid, tijdens het beraad en na de eigen belangenverklaring. Wie mag dit: lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land).
         *
         *     *English:* One vote per member, during the deliberation and after one’s own declaration of interest. Who may: member of the innovation council (whole country), chair of the innovation council (whole country).
         */
        post: operations["castVote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/criteria-sets/{criteriaSetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Criteria lezen
         * @description Het concept en het nummer van de laatste vastgestelde versie. Wie mag dit: medewerker van een bibliotheek (heel het land), innovatiespecialist (heel het land), coördinator van een POI (heel het land), systeem van een POI (heel het land), expert uit de pool (heel het land), financier (heel het land), partner (heel het land), lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land).
         *
         *     *English:* The draft and the number of the last published version. Who may: staff member of a library (whole country), innovation specialist (whole country), coordinator of a POI (whole country), system of a POI (whole country), expert of the pool (whole country), funder (whole country), partner (whole country), member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country).
         */
        get: operations["getCriteriaSet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Criteria wijzigen
         * @description Wijzigt het concept. Lopende rondes houden de versie waarmee zij zijn aangekondigd. Wie mag dit: programmamanager van de KB (heel het land), voorzitter van de innovatieraad (heel het land).
         *
         *     *English:* Changes the draft. Running rounds keep the version with which they were announced. Who may: programme manager of the KB (whole country), chair of the innovation council (whole country).
         */
        patch: operations["changeCriteriaSet"];
        trace?: never;
    };
    "/ballots/{ballotId}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een stemming sluiten
         * @description De voorzitter sluit en stelt de uitslag vast. Staken de stemmen, dan geeft de voorzitter hier de beslissende stem. Wie mag dit: voorzitter van de innovatieraad (heel het land).
         *
         *     *English:* The chair closes and establishes the outcome. When the votes are tied, the chair gives the casting vote here. Who may: chair of the innovation council (whole country).
         */
        post: operations["closeBallot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/criteria-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Criteriasets bekijken
         * @description Alle criteriasets. Wie mag dit: medewerker van een bibliotheek (heel het land), innovatiespecialist (heel het land), coördinator van een POI (heel het land), systeem van een POI (heel het land), expert uit de pool (heel het land), financier (heel het land), partner (heel het land), lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land).
         *
         *     *English:* All criteria sets. Who may: staff member of a library (whole country), innovation specialist (whole country), coordinator of a POI (whole country), system of a POI (whole country), expert of the pool (whole country), funder (whole country), partner (whole country), member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country).
         */
        get: operations["listCriteriaSets"];
        put?: never;
        /**
         * Criteria opstellen
         * @description Knock-outcriteria en gewogen criteria, als concept. Een ronde gebruikt een vastgestelde versie. Wie mag dit: programmamanager van de KB (heel het land), voorzitter van de innovatieraad (heel het land).
         *
         *     *English:* Knock-out criteria and weighted criteria, as a draft. A round uses a published version. Who may: programme manager of the KB (whole country), chair of the innovation council (whole country).
         */
        post: operations["createCriteriaSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidateId}/interests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Belangenverklaringen bekijken
         * @description Leden zien hun eigen verklaring; voorzitter en programmamanager zien alle. Wie mag dit: lid van de innovatieraad (eigen), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land).
         *
         *     *English:* Members see their own declaration; chair and programme manager see all. Who may: member of the innovation council (own), chair of the innovation council (whole country), programme manager of the KB (whole country).
         */
        get: operations["listInterests"];
        put?: never;
        /**
         * Belang verklaren
         * @description Elk lid verklaart vóór het lezen of het een belang bij het idee heeft. Met een belang leest, beoordeelt en stemt het niet mee. Wie mag dit: lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land).
         *
         *     *English:* Each member declares, before reading, whether they have an interest in the idea. With one they do not read, assess or vote. Who may: member of the innovation council (whole country), chair of the innovation council (whole country).
         */
        post: operations["declareInterest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ballots/{ballotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Een stemming lezen
         * @description De stand van een stemming; de uitslag staat er na het sluiten in. Wie mag dit: lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land).
         *
         *     *English:* The state of a ballot; the outcome is in it after closing. Who may: member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country).
         */
        get: operations["getBallot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Een kandidaat lezen
         * @description Een kandidaat met zijn ronde en het advies. Wie zich onthoudt ziet het advies niet. Wie mag dit: lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land).
         *
         *     *English:* A candidate with its round and the advice. Who is recused does not see the advice. Who may: member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country).
         */
        get: operations["getCandidate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decisions/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Een besluit lezen
         * @description Tot de bekendmaking bestaat een besluit alleen voor programmamanager en voorzitter, en niet voor wie zich onthoudt. Wie mag dit: medewerker van een bibliotheek (heel het land), innovatiespecialist (heel het land), coördinator van een POI (heel het land), systeem van een POI (heel het land), expert uit de pool (heel het land), financier (heel het land), partner (heel het land), lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land).
         *
         *     *English:* Until publication a decision exists for programme manager and chair only, and not for who is recused. Who may: staff member of a library (whole country), innovation specialist (whole country), coordinator of a POI (whole country), system of a POI (whole country), expert of the pool (whole country), funder (whole country), partner (whole country), member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country).
         */
        get: operations["getDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{roundId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Een ronde lezen
         * @description Een ronde met haar fase op dit moment, haar data, raad en criteria. Wie mag dit: medewerker van een bibliotheek (heel het land), innovatiespecialist (heel het land), coördinator van een POI (heel het land), systeem van een POI (heel het land), expert uit de pool (heel het land), financier (heel het land), partner (heel het land), lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land).
         *
         *     *English:* A round with its phase at this moment, its dates, council and criteria. Who may: staff member of a library (whole country), innovation specialist (whole country), coordinator of a POI (whole country), system of a POI (whole country), expert of the pool (whole country), funder (whole country), partner (whole country), member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country).
         */
        get: operations["getRound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Een ronde verschuiven
         * @description Verschuift data die nog komen. Zodra er besloten kan worden, staat de bekendmaking vast. Wie mag dit: programmamanager van de KB (heel het land).
         *
         *     *English:* Moves dates that are still to come. Once decisions can be taken, the publication is fixed. Who may: programme manager of the KB (whole country).
         */
        patch: operations["rescheduleRound"];
        trace?: never;
    };
    "/candidates/{candidateId}/advices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Advies uitbrengen
         * @description De voorzitter brengt namens de raad het advies uit dat uit de stemming volgt, met de motivering. De raad adviseert; de KB besluit. Wie mag dit: voorzitter van de innovatieraad (heel het land).
         *
         *     *English:* The chair gives, for the council, the advice that follows from the ballot, with its motivation. The council advises; the KB decides. Who may: chair of the innovation council (whole country).
         */
        post: operations["giveAdvice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidateId}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Beoordelingen bekijken
         * @description De beoordelingen in deze ronde. Leden zien die van anderen nadat zij zelf hebben beoordeeld; wie zich onthoudt ziet er geen en telt niet mee. Wie mag dit: lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land).
         *
         *     *English:* The assessments in this round. Members see those of others after giving their own; who is recused sees none and does not count. Who may: member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country).
         */
        get: operations["listAssessments"];
        put?: never;
        /**
         * Een kandidaat beoordelen
         * @description Eerst de knock-outcriteria, dan een cijfer van 0 tot en met 5, `not-applicable` of onthouding per gewogen criterium. Wat niet aan elk knock-outcriterium voldoet, krijgt geen gemiddelde. Wie mag dit: lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land).
         *
         *     *English:* First the knock-out criteria, then a score from 0 to 5, "not applicable" or an abstention for each weighted criterion. What does not meet every knock-out criterion gets no mean. Who may: member of the innovation council (whole country), chair of the innovation council (whole country).
         */
        post: operations["giveAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kandidaten bekijken
         * @description De ideeën die op triage wachten of in een ronde zijn, zonder hun inhoud: genoeg om een belang te verklaren. Wie mag dit: lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land).
         *
         *     *English:* The ideas that await triage or are in a round, without their content: enough to declare an interest. Who may: member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country).
         */
        get: operations["listCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Besluiten bekijken
         * @description De bekendgemaakte besluiten; programmamanager en voorzitter zien ook wat nog geheim is. Wie mag dit: medewerker van een bibliotheek (heel het land), innovatiespecialist (heel het land), coördinator van een POI (heel het land), systeem van een POI (heel het land), expert uit de pool (heel het land), financier (heel het land), partner (heel het land), lid van de innovatieraad (heel het land), voorzitter van de innovatieraad (heel het land), programmamanager van de KB (heel het land).
         *
         *     *English:* The published decisions; programme manager and chair also see what is still secret. Who may: staff member of a library (whole country), innovation specialist (whole country), coordinator of a POI (whole country), system of a POI (whole country), expert of the pool (whole country), funder (whole country), partner (whole country), member of the innovation council (whole country), chair of the innovation council (whole country), programme manager of the KB (whole country).
         */
        get: operations["listDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{candidateId}/ballots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een stemming openen
         * @description De voorzitter laat stemmen over een positief advies. Wie een belang heeft telt niet mee voor het quorum. Wie mag dit: voorzitter van de innovatieraad (heel het land).
         *
         *     *English:* The chair has the council vote on a positive advice. Who has an interest does not count for the quorum. Who may: chair of the innovation council (whole country).
         */
        post: operations["openBallot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/criteria-sets/{criteriaSetId}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Criteria vaststellen
         * @description Maakt van het concept de volgende, onveranderlijke versie. Wie mag dit: programmamanager van de KB (heel het land), voorzitter van de innovatieraad (heel het land).
         *
         *     *English:* Makes the draft the next, unchangeable version. Who may: programme manager of the KB (whole country), chair of the innovation council (whole country).
         */
        post: operations["publishCriteriaSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assessments/{assessmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Een beoordeling wijzigen
         * @description Vervangt de eigen beoordeling zolang de beoordeling loopt. Wie mag dit: lid van de innovatieraad (eigen), voorzitter van de innovatieraad (eigen).
         *
         *     *English:* Replaces one’s own assessment while the assessment runs. Who may: member of the innovation council (own), chair of the innovation council (own).
         */
        patch: operations["reviseAssessment"];
        trace?: never;
    };
    "/interests/{interestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Belangenverklaring wijzigen
         * @description Wijzigt de eigen verklaring als er iets is veranderd. Wie mag dit: lid van de innovatieraad (eigen), voorzitter van de innovatieraad (eigen).
         *
         *     *English:* Changes one’s own declaration when something changed. Who may: member of the innovation council (own), chair of the innovation council (own).
         */
        patch: operations["reviseInterest"];
        trace?: never;
    };
    "/candidates/{candidateId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Besluiten
         * @description De programmamanager besluit, gemotiveerd, na het advies. Het besluit blijft geheim tot de ronde alles tegelijk bekendmaakt. Wie mag dit: programmamanager van de KB (heel het land).
         *
         *     *English:* The programme manager decides, with reasons, after the advice. The decision stays secret until the round publishes all at once. Who may: programme manager of the KB (whole country).
         */
        post: operations["takeDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/triage/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wachtrijen van triage
         * @description Hoeveel gebeurtenissen nog gepubliceerd of verwerkt moeten worden, en hoe ver het logboek is. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* How many events are still to be published or processed, and how far the log is. Who may: operator of the platform (whole country).
         */
        get: operations["getTriageQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/triage/event-log/_verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Logboek van triage controleren
         * @description Rekent de hashketen van het logboek na, vanaf de eerste regel. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* Recomputes the hash chain of the log from its first entry. Who may: operator of the platform (whole country).
         */
        get: operations["verifyTriageEventLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/triage/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Onbestelbare berichten van triage
         * @description Gebeurtenissen die niet verwerkt konden worden, met de reden. De nieuwste staan voorop. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* Events that could not be processed, with the reason. The newest come first. Who may: operator of the platform (whole country).
         */
        get: operations["listTriageDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/triage/dead-letters/{deadLetterId}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Onbestelbaar bericht opnieuw verwerken
         * @description Verwerkt de gebeurtenis opnieuw. Lukt het, dan is het effect er precies één keer. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* Processes the event again. When it succeeds, its effect is there exactly once. Who may: operator of the platform (whole country).
         */
        post: operations["replayTriageDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contactgegevens lezen
         * @description De eigen contactgegevens. Wie mag dit: medewerker van een bibliotheek (eigen), innovatiespecialist (eigen), coördinator van een POI (eigen), lid van de innovatieraad (eigen), voorzitter van de innovatieraad (eigen), programmamanager van de KB (eigen), expert uit de pool (eigen), financier (eigen), partner (eigen), systeem van een POI (eigen), beheerder van het platform (eigen).
         *
         *     *English:* One’s own contact data. Who may: staff member of a library (own), innovation specialist (own), coordinator of a POI (own), member of the innovation council (own), chair of the innovation council (own), programme manager of the KB (own), expert of the pool (own), funder (own), partner (own), system of a POI (own), operator of the platform (own).
         */
        get: operations["getContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Contactgegevens wijzigen
         * @description Wijzigt adres of taal. Wie mag dit: medewerker van een bibliotheek (eigen), innovatiespecialist (eigen), coördinator van een POI (eigen), lid van de innovatieraad (eigen), voorzitter van de innovatieraad (eigen), programmamanager van de KB (eigen), expert uit de pool (eigen), financier (eigen), partner (eigen), systeem van een POI (eigen), beheerder van het platform (eigen).
         *
         *     *English:* Changes address or language. Who may: staff member of a library (own), innovation specialist (own), coordinator of a POI (own), member of the innovation council (own), chair of the innovation council (own), programme manager of the KB (own), expert of the pool (own), funder (own), partner (own), system of a POI (own), operator of the platform (own).
         */
        patch: operations["changeContact"];
        trace?: never;
    };
    "/notifications/{notificationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Een bericht lezen
         * @description Een eigen bericht. Wie mag dit: medewerker van een bibliotheek (eigen), innovatiespecialist (eigen), coördinator van een POI (eigen), lid van de innovatieraad (eigen), voorzitter van de innovatieraad (eigen), programmamanager van de KB (eigen), expert uit de pool (eigen), financier (eigen), partner (eigen), systeem van een POI (eigen), beheerder van het platform (eigen).
         *
         *     *English:* One message of one’s own. Who may: staff member of a library (own), innovation specialist (own), coordinator of a POI (own), member of the innovation council (own), chair of the innovation council (own), programme manager of the KB (own), expert of the pool (own), funder (own), partner (own), system of a POI (own), operator of the platform (own).
         */
        get: operations["getNotification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Berichten bekijken
         * @description De eigen berichten; met `unread=true` alleen de ongelezen. Wie mag dit: medewerker van een bibliotheek (eigen), innovatiespecialist (eigen), coördinator van een POI (eigen), lid van de innovatieraad (eigen), voorzitter van de innovatieraad (eigen), programmamanager van de KB (eigen), expert uit de pool (eigen), financier (eigen), partner (eigen), systeem van een POI (eigen), beheerder van het platform (eigen).
         *
         *     *English:* One’s own messages; with `unread=true` only those unread. Who may: staff member of a library (own), innovation specialist (own), coordinator of a POI (own), member of the innovation council (own), chair of the innovation council (own), programme manager of the KB (own), expert of the pool (own), funder (own), partner (own), system of a POI (own), operator of the platform (own).
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/{notificationId}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een bericht als gelezen aanmerken
         * @description Daarna telt het niet meer als ongelezen. Wie mag dit: medewerker van een bibliotheek (eigen), innovatiespecialist (eigen), coördinator van een POI (eigen), lid van de innovatieraad (eigen), voorzitter van de innovatieraad (eigen), programmamanager van de KB (eigen), expert uit de pool (eigen), financier (eigen), partner (eigen), systeem van een POI (eigen), beheerder van het platform (eigen).
         *
         *     *English:* After that it no longer counts as unread. Who may: staff member of a library (own), innovation specialist (own), coordinator of a POI (own), member of the innovation council (own), chair of the innovation council (own), programme manager of the KB (own), expert of the pool (own), funder (own), partner (own), system of a POI (own), operator of the platform (own).
         */
        post: operations["readNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Contactgegevens geven
         * @description Waarheen en in welke taal u berichten wilt. De gegevens verlaten deze dienst niet. Wie mag dit: medewerker van een bibliotheek (eigen), innovatiespecialist (eigen), coördinator van een POI (eigen), lid van de innovatieraad (eigen), voorzitter van de innovatieraad (eigen), programmamanager van de KB (eigen), expert uit de pool (eigen), financier (eigen), partner (eigen), systeem van een POI (eigen), beheerder van het platform (eigen).
         *
         *     *English:* Where to and in which language you want messages. The data do not leave this service. Who may: staff member of a library (own), innovation specialist (own), coordinator of a POI (own), member of the innovation council (own), chair of the innovation council (own), programme manager of the KB (own), expert of the pool (own), funder (own), partner (own), system of a POI (own), operator of the platform (own).
         */
        post: operations["registerContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/notify/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wachtrijen van notify
         * @description Hoeveel gebeurtenissen nog gepubliceerd of verwerkt moeten worden, en hoe ver het logboek is. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* How many events are still to be published or processed, and how far the log is. Who may: operator of the platform (whole country).
         */
        get: operations["getNotifyQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/notify/event-log/_verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Logboek van notify controleren
         * @description Rekent de hashketen van het logboek na, vanaf de eerste regel. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* Recomputes the hash chain of the log from its first entry. Who may: operator of the platform (whole country).
         */
        get: operations["verifyNotifyEventLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/notify/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Onbestelbare berichten van notify
         * @description Gebeurtenissen die niet verwerkt konden worden, met de reden. De nieuwste staan voorop. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* Events that could not be processed, with the reason. The newest come first. Who may: operator of the platform (whole country).
         */
        get: operations["listNotifyDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/notify/dead-letters/{deadLetterId}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Onbestelbaar bericht opnieuw verwerken
         * @description Verwerkt de gebeurtenis opnieuw. Lukt het, dan is het effect er precies één keer. Wie mag dit: beheerder van het platform (heel het land).
         *
         *     *English:* Processes the event again. When it succeeds, its effect is there exactly once. Who may: operator of the platform (whole country).
         */
        post: operations["replayNotifyDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/glossary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De woordenlijst
         * @description De woorden van het domein in het Nederlands en het Engels, met hun betekenis. De API is in het Engels; deze lijst legt de brug. Wie mag dit: iedereen, zonder aanmelden.
         *
         *     *English:* The words of the domain in Dutch and in English, with their meaning. The API is in English; this list is the bridge. Who may: everybody, without signing in.
         */
        get: operations["getGlossary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        InvalidParam: {
            /**
             * @description Waar de fout zit. Where the fault is.
             * @example body
             * @enum {string}
             */
            in: "path" | "query" | "header" | "body";
            /**
             * @description Het veld, met punten voor geneste velden. The field, with dots for nested ones.
             * @example title
             */
            name: string;
            /**
             * @description Wat er gevraagd wordt, in de gevraagde taal. What is asked, in the asked language.
             * @example is verplicht
             */
            reason: string;
            /**
             * @description Stabiele code van de regel. Stable code of the rule.
             * @example required
             */
            code: string;
        };
        /** @description RFC 9457. */
        Problem: {
            /**
             * Format: uri-reference
             * @description Stabiele verwijzing naar de uitleg. Stable reference to the explanation.
             * @example /docs/errors#request.invalid
             */
            type: string;
            /**
             * @description Korte omschrijving. Short description.
             * @example Ongeldige invoer
             */
            title: string;
            /**
             * @description HTTP-status. HTTP status.
             * @example 400
             */
            status: number;
            /**
             * @description Wat er gebeurde en wat u kunt doen. What happened and what to do.
             * @example `invalidParams` noemt elke fout.
             */
            detail: string;
            /**
             * @description Stabiele code. Stable code.
             * @example request.invalid
             */
            code: string;
            /**
             * @description Noem dit bij een melding. Quote this in a report.
             * @example 4bf92f3577b34da6a3ce929d0e0e4736
             */
            traceId: string;
            /** @description Alle fouten tegelijk. All faults at once. */
            invalidParams?: components["schemas"]["InvalidParam"][];
        };
        OrganisationChanges: {
            /**
             * @description Naam van de instelling. Name of the institution.
             * @example Bibliotheek Utrecht
             */
            name?: string;
            /**
             * @description Waar zij werkt; een POI in de provincies die zij ondersteunt. Where it works; a POI in the provinces that it supports.
             * @example [
             *       "NL-UT"
             *     ]
             */
            regions?: ("NL" | "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH")[];
        };
        Organisation: {
            /**
             * Format: uuid
             * @description De organisatie. The organisation.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id: string;
            /**
             * @description Soort organisatie. Kind of organisation.
             * @example library
             * @enum {string}
             */
            kind: "library" | "poi" | "kb" | "partner" | "knowledge-institute" | "company" | "funder";
            /**
             * @description Naam van de instelling. Name of the institution.
             * @example Bibliotheek Utrecht
             */
            name: string;
            /**
             * @description Waar zij werkt; een POI in de provincies die zij ondersteunt. Where it works; a POI in the provinces that it supports.
             * @example [
             *       "NL-UT"
             *     ]
             */
            regions: ("NL" | "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH")[];
            /**
             * Format: date-time
             * @description Wanneer zij is ingeschreven. When it was registered.
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Wanneer zij voor het laatst is gewijzigd. When it was last changed.
             * @example 2026-03-02T09:30:00.000Z
             */
            updatedAt: string;
        };
        Delegation: {
            /**
             * Format: uuid
             * @description De machtiging. The delegation.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id: string;
            /**
             * Format: uuid
             * @description De organisatie voor wie gehandeld mag worden. The organisation that may be acted for.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            organisationId: string;
            /**
             * Format: uuid
             * @description De organisatie wier mensen mogen handelen. The organisation whose people may act.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            delegateId: string;
            /**
             * @description In welke rollen. In which roles.
             * @example [
             *       "staff"
             *     ]
             */
            roles: ("staff" | "specialist")[];
            /**
             * @description In welke provincies. In which provinces.
             * @example [
             *       "NL-UT"
             *     ]
             */
            regions: ("NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH")[];
            /**
             * Format: date-time
             * @description Vanaf wanneer. From when.
             * @example 2026-03-02T09:30:00.000Z
             */
            validFrom: string;
            /**
             * Format: date-time
             * @description Tot wanneer. Until when.
             * @example 2027-03-02T09:30:00.000Z
             */
            validUntil: string;
            /**
             * Format: date-time
             * @description Wanneer zij is ingetrokken. When it was revoked.
             * @example 2026-03-02T09:30:00.000Z
             */
            revokedAt?: string;
            /**
             * Format: date-time
             * @description Wanneer zij is vastgelegd. When it was recorded.
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
        };
        RegionPoi: {
            /**
             * Format: uuid
             * @description De POI van deze provincie. The POI of this province.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id: string;
            /**
             * @description Naam van de POI. Name of the POI.
             * @example BiSC
             */
            name: string;
        };
        Region: {
            /**
             * @description Provincie volgens ISO 3166-2:NL. Province by ISO 3166-2:NL.
             * @example NL-UT
             * @enum {string}
             */
            code: "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH";
            /**
             * @description Naam van de provincie. Name of the province.
             * @example Utrecht
             */
            name: string;
            poi?: components["schemas"]["RegionPoi"];
        };
        DelegationPage: {
            items: components["schemas"]["Delegation"][];
            /**
             * @description Cursor van de volgende bladzijde; ook in de kop Link. Cursor of the next page; also in the Link header.
             * @example eyJhdCI6IjIwMjYtMDMtMDIifQ
             */
            next?: string;
        };
        OrganisationPage: {
            items: components["schemas"]["Organisation"][];
            /**
             * @description Cursor van de volgende bladzijde; ook in de kop Link. Cursor of the next page; also in the Link header.
             * @example eyJhdCI6IjIwMjYtMDMtMDIifQ
             */
            next?: string;
        };
        Regions: {
            items: components["schemas"]["Region"][];
        };
        NewDelegation: {
            /**
             * Format: uuid
             * @description De organisatie voor wie gehandeld mag worden. The organisation that may be acted for.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            organisationId: string;
            /**
             * Format: uuid
             * @description De organisatie wier mensen mogen handelen. The organisation whose people may act.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            delegateId: string;
            /**
             * @description In welke rollen. In which roles.
             * @example [
             *       "staff"
             *     ]
             */
            roles: ("staff" | "specialist")[];
            /**
             * @description In welke provincies. In which provinces.
             * @example [
             *       "NL-UT"
             *     ]
             */
            regions: ("NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH")[];
            /**
             * Format: date-time
             * @description Vanaf wanneer. From when.
             * @example 2026-03-02T09:30:00.000Z
             */
            validFrom: string;
            /**
             * Format: date-time
             * @description Tot wanneer. Until when.
             * @example 2027-03-02T09:30:00.000Z
             */
            validUntil: string;
        };
        NewOrganisation: {
            /**
             * Format: uuid
             * @description Een eigen vast nummer, voor wie organisaties uit een ander systeem overneemt. A fixed id of your own, for who takes over organisations from another system.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id?: string;
            /**
             * @description Soort organisatie. Kind of organisation.
             * @example library
             * @enum {string}
             */
            kind: "library" | "poi" | "kb" | "partner" | "knowledge-institute" | "company" | "funder";
            /**
             * @description Naam van de instelling. Name of the institution.
             * @example Bibliotheek Utrecht
             */
            name: string;
            /**
             * @description Waar zij werkt; een POI in de provincies die zij ondersteunt. Where it works; a POI in the provinces that it supports.
             * @example [
             *       "NL-UT"
             *     ]
             */
            regions: ("NL" | "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH")[];
        };
        ConsumerQueue: {
            /**
             * @description De stroom. The stream.
             * @example EVT_IDEAS
             */
            stream: string;
            /**
             * @description Nog te verwerken. Still to be processed.
             * @example 0
             */
            pending: number;
            /**
             * @description In behandeling of wachtend op een nieuwe poging. In progress or waiting for another attempt.
             * @example 0
             */
            inProgress: number;
        };
        /** @description Wat er wacht bij een dienst. What is waiting at a service. */
        Queues: {
            /**
             * @description De dienst. The service.
             * @example ideas
             */
            service: string;
            outbox: {
                /**
                 * @description Objecten met gebeurtenissen die nog niet gepubliceerd zijn. Objects with events that are not published yet.
                 * @example 0
                 */
                waiting: number;
            };
            log: {
                /**
                 * @description Aantal gebeurtenissen in het logboek. Number of events in the log.
                 * @example 42
                 */
                position: number;
                /**
                 * @description Hash van de laatste regel (SHA-256, hex). Hash of the last entry.
                 * @example 9f86d081884c7d65
                 */
                hash?: string;
            };
            consumers: components["schemas"]["ConsumerQueue"][];
            /**
             * @description Openstaande onbestelbare berichten. Open dead letters.
             * @example 0
             */
            deadLetters: number;
        };
        LogVerification: {
            /**
             * @description De dienst. The service.
             * @example ideas
             */
            service: string;
            /**
             * @description Aantal gecontroleerde regels. Number of entries checked.
             * @example 42
             */
            verified: number;
            /**
             * @description Of de keten heel is. Whether the chain is intact.
             * @example true
             */
            intact: boolean;
            /**
             * @description Eerste plaats die niet klopt. First position that is wrong.
             * @example 7
             */
            brokenAt?: number;
        };
        DeadLetter: {
            /**
             * Format: uuid
             * @description Nummer van het onbestelbare bericht. Id of the dead letter.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id: string;
            /**
             * @description Het id van de gebeurtenis. The id of the event.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            eventId?: string;
            /**
             * @description Het type van de gebeurtenis. The type of the event.
             * @example idea.submitted.v1
             */
            eventType?: string;
            /**
             * @description De stroom waarin het staat. The stream that holds it.
             * @example EVT_IDEAS
             */
            stream: string;
            /**
             * @description Plaats in de stroom. Place in the stream.
             * @example 42
             */
            streamSequence: number;
            /**
             * @description Waarom het niet verwerkt is. Why it was not processed.
             * @example permanent-failure
             * @enum {string}
             */
            reason: "permanent-failure" | "retries-exhausted" | "undecodable" | "lost-by-crash";
            /**
             * @description De soort fout, zonder gegevens. The kind of error, without data.
             * @example PolicyRefused
             */
            error: string;
            /**
             * @description Aantal pogingen. Number of attempts.
             * @example 20
             */
            deliveries: number;
            /**
             * @description Stand. State.
             * @example open
             * @enum {string}
             */
            status: "open" | "replayed";
            /**
             * Format: date-time
             * @description Wanneer het opzij is gezet. When it was set aside.
             * @example 2026-03-02T09:30:00.000Z
             */
            setAsideAt: string;
            /**
             * Format: date-time
             * @description Wanneer het opnieuw is verwerkt. When it was processed again.
             * @example 2026-03-02T09:30:00.000Z
             */
            replayedAt?: string;
        };
        DeadLetterPage: {
            items: components["schemas"]["DeadLetter"][];
            /**
             * @description Cursor van de volgende bladzijde; ook in de kop Link. Cursor of the next page; also in the Link header.
             * @example eyJhdCI6IjIwMjYtMDMtMDIifQ
             */
            next?: string;
        };
        /** @description Publieke tekst in één of twee talen. Public text in one or two languages. */
        LocalisedText: {
            /**
             * @description Tekst in het Nederlands. Text in Dutch.
             * @example Het idee sluit aan bij de Netwerkagenda.
             */
            nl: string;
            /**
             * @description Tekst in het Engels. Text in English.
             * @example The idea fits the network agenda.
             */
            en?: string;
        };
        NewChallenge: {
            title: components["schemas"]["LocalisedText"];
            question: components["schemas"]["LocalisedText"];
            /**
             * @description Campagne met een einddatum, of altijd open. Campaign with a closing date, or always open.
             * @example campaign
             * @enum {string}
             */
            kind: "campaign" | "always-open";
            /**
             * @description Provincie volgens ISO 3166-2:NL, of NL voor heel het land. Province by ISO 3166-2:NL, or NL for the whole country.
             * @example NL-UT
             * @enum {string}
             */
            region: "NL" | "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH";
            /**
             * Format: date-time
             * @description Vanaf wanneer ideeën welkom zijn. From when ideas are welcome.
             * @example 2026-03-02T09:30:00.000Z
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description Tot wanneer; ontbreekt bij het altijd open kanaal. Until when; absent for the always-open channel.
             * @example 2026-03-02T09:30:00.000Z
             */
            closesAt?: string;
        };
        Challenge: {
            /**
             * Format: uuid
             * @description De uitdaging. The challenge.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id: string;
            title: components["schemas"]["LocalisedText"];
            question: components["schemas"]["LocalisedText"];
            /**
             * @description Campagne met een einddatum, of altijd open. Campaign with a closing date, or always open.
             * @example campaign
             * @enum {string}
             */
            kind: "campaign" | "always-open";
            /**
             * @description Provincie volgens ISO 3166-2:NL, of NL voor heel het land. Province by ISO 3166-2:NL, or NL for the whole country.
             * @example NL-UT
             * @enum {string}
             */
            region: "NL" | "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH";
            /**
             * Format: date-time
             * @description Vanaf wanneer ideeën welkom zijn. From when ideas are welcome.
             * @example 2026-03-02T09:30:00.000Z
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description Tot wanneer; ontbreekt bij het altijd open kanaal. Until when; absent for the always-open channel.
             * @example 2026-03-02T09:30:00.000Z
             */
            closesAt?: string;
            /**
             * @description Of ideeën nu welkom zijn. Whether ideas are welcome now.
             * @example true
             */
            open: boolean;
            /**
             * Format: date-time
             * @description Wanneer zij is aangekondigd. When it was announced.
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Wanneer zij voor het laatst is gewijzigd. When it was last changed.
             * @example 2026-03-02T09:30:00.000Z
             */
            updatedAt: string;
        };
        ChallengeChanges: {
            title?: components["schemas"]["LocalisedText"];
            question?: components["schemas"]["LocalisedText"];
            /**
             * Format: date-time
             * @description Vanaf wanneer ideeën welkom zijn. From when ideas are welcome.
             * @example 2026-03-02T09:30:00.000Z
             */
            opensAt?: string;
            /**
             * Format: date-time
             * @description Tot wanneer; ontbreekt bij het altijd open kanaal. Until when; absent for the always-open channel.
             * @example 2026-03-02T09:30:00.000Z
             */
            closesAt?: string;
        };
        NewIdea: {
            /**
             * @description Titel van het idee. Title of the idea.
             * @example Leesleenapp voor het basisonderwijs
             */
            title: string;
            /**
             * @description Wat het idee is. What the idea is.
             * @example Een app waarmee leerlingen en leerkrachten samen boeken kiezen, lenen en beluisteren.
             */
            description?: string;
            /**
             * @description Wat het idee moet bereiken. What the idea should achieve.
             * @example Meer leerlingen lezen thuis.
             */
            goal?: string;
            /**
             * @description Voor wie het is. For whom it is.
             * @example [
             *       "primary-pupils",
             *       "teachers"
             *     ]
             */
            targetGroups?: ("young-children" | "primary-pupils" | "young-people" | "adults" | "older-people" | "low-literate" | "newcomers" | "jobseekers" | "teachers" | "volunteers" | "library-staff" | "other")[];
            /**
             * @description Taken van de Netwerkagenda waar het aan bijdraagt. Tasks of the network agenda that it serves.
             * @example [
             *       "literate-society"
             *     ]
             */
            agendaTasks?: ("literate-society" | "information-society" | "lifelong-development")[];
            /**
             * @description Welke hulp gewenst is; leeg als er geen nodig is. Which help is wanted; empty when none.
             * @example [
             *       "expertise",
             *       "partners"
             *     ]
             */
            helpWanted?: ("expertise" | "funding" | "partners" | "test-location" | "research" | "technology" | "communication")[];
            /**
             * @description Gewenst soort Fieldlab. Kind of Fieldlab that is wished for.
             * @example none
             * @enum {string}
             */
            fieldlabWish?: "none" | "local" | "regional" | "national" | "thematic";
            /**
             * @description Of het idee wil meedingen naar de Publieksprijs. Whether the idea wants to compete for the public prize.
             * @example true
             */
            publicPrizeWish?: boolean;
            /**
             * Format: uuid
             * @description De uitdaging of het altijd open kanaal waarvoor het is. The challenge or always-open channel it is for.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            challengeId?: string;
            /**
             * Format: uuid
             * @description Namens welke eigen organisatie; nodig bij meer dan één. For which own organisation; needed with more than one.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            organisationId?: string;
            /**
             * @description Provincie volgens ISO 3166-2:NL, of NL voor heel het land. Province by ISO 3166-2:NL, or NL for the whole country.
             * @example NL-UT
             * @enum {string}
             */
            region?: "NL" | "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH";
        };
        Idea: {
            /**
             * Format: uuid
             * @description Het idee. The idea.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id: string;
            /**
             * @description Kort kenmerk om in gesprekken te noemen. Short reference for conversations.
             * @example I-2C3D4E5F
             */
            reference: string;
            /**
             * @description Waar het idee staat. Where the idea stands.
             * @example draft
             * @enum {string}
             */
            status: "draft" | "submitted" | "in-triage" | "accepted" | "declined" | "withdrawn";
            /**
             * Format: uuid
             * @description De indiener. The author.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            authorId: string;
            /**
             * Format: uuid
             * @description De organisatie van de indiener. The organisation of the author.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            organisationId: string;
            /**
             * @description Provincie volgens ISO 3166-2:NL, of NL voor heel het land. Province by ISO 3166-2:NL, or NL for the whole country.
             * @example NL-UT
             * @enum {string}
             */
            region: "NL" | "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH";
            /**
             * @description Titel van het idee. Title of the idea.
             * @example Leesleenapp voor het basisonderwijs
             */
            title?: string;
            /**
             * @description Wat het idee is. What the idea is.
             * @example Een app waarmee leerlingen en leerkrachten samen boeken kiezen, lenen en beluisteren.
             */
            description?: string;
            /**
             * @description Wat het idee moet bereiken. What the idea should achieve.
             * @example Meer leerlingen lezen thuis.
             */
            goal?: string;
            /**
             * @description Voor wie het is. For whom it is.
             * @example [
             *       "primary-pupils",
             *       "teachers"
             *     ]
             */
            targetGroups?: ("young-children" | "primary-pupils" | "young-people" | "adults" | "older-people" | "low-literate" | "newcomers" | "jobseekers" | "teachers" | "volunteers" | "library-staff" | "other")[];
            /**
             * @description Taken van de Netwerkagenda waar het aan bijdraagt. Tasks of the network agenda that it serves.
             * @example [
             *       "literate-society"
             *     ]
             */
            agendaTasks?: ("literate-society" | "information-society" | "lifelong-development")[];
            /**
             * @description Welke hulp gewenst is; leeg als er geen nodig is. Which help is wanted; empty when none.
             * @example [
             *       "expertise",
             *       "partners"
             *     ]
             */
            helpWanted?: ("expertise" | "funding" | "partners" | "test-location" | "research" | "technology" | "communication")[];
            /**
             * @description Gewenst soort Fieldlab. Kind of Fieldlab that is wished for.
             * @example none
             * @enum {string}
             */
            fieldlabWish?: "none" | "local" | "regional" | "national" | "thematic";
            /**
             * @description Of het idee wil meedingen naar de Publieksprijs. Whether the idea wants to compete for the public prize.
             * @example true
             */
            publicPrizeWish?: boolean;
            /**
             * Format: uuid
             * @description De uitdaging of het altijd open kanaal waarvoor het is. The challenge or always-open channel it is for.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            challengeId?: string;
            /**
             * Format: uuid
             * @description Het besluit over het idee. The decision on the idea.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            decisionId?: string;
            /**
             * Format: date-time
             * @description Wanneer het is ingediend. When it was submitted.
             * @example 2026-03-02T09:30:00.000Z
             */
            submittedAt?: string;
            /**
             * Format: date-time
             * @description Wanneer het is begonnen. When it was begun.
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Wanneer het voor het laatst is gewijzigd. When it was last changed.
             * @example 2026-03-02T09:30:00.000Z
             */
            updatedAt: string;
        };
        Endorsement: {
            /**
             * Format: uuid
             * @description De steun. The endorsement.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id: string;
            /**
             * Format: uuid
             * @description Het idee. The idea.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            ideaId: string;
            /**
             * Format: uuid
             * @description Wie het steunt. Who supports it.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            personId: string;
            /**
             * Format: uuid
             * @description Namens welke organisatie. For which organisation.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            organisationId: string;
            /**
             * Format: date-time
             * @description Wanneer. When.
             * @example 2026-03-02T09:30:00.000Z
             */
            givenAt: string;
        };
        TimelineEntry: {
            /**
             * Format: date-time
             * @description Wanneer. When.
             * @example 2026-03-02T09:30:00.000Z
             */
            at: string;
            /**
             * @description De stand vanaf dat moment. The state from that moment.
             * @example draft
             * @enum {string}
             */
            status: "draft" | "submitted" | "in-triage" | "accepted" | "declined" | "withdrawn";
            explanation: components["schemas"]["LocalisedText"];
            /**
             * Format: uuid
             * @description Het besluit dat het bepaalde. The decision that set it.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            decisionId?: string;
        };
        Timeline: {
            items: components["schemas"]["TimelineEntry"][];
        };
        ChallengePage: {
            items: components["schemas"]["Challenge"][];
            /**
             * @description Cursor van de volgende bladzijde; ook in de kop Link. Cursor of the next page; also in the Link header.
             * @example eyJhdCI6IjIwMjYtMDMtMDIifQ
             */
            next?: string;
        };
        EndorsementPage: {
            items: components["schemas"]["Endorsement"][];
            /**
             * @description Cursor van de volgende bladzijde; ook in de kop Link. Cursor of the next page; also in the Link header.
             * @example eyJhdCI6IjIwMjYtMDMtMDIifQ
             */
            next?: string;
        };
        IdeaPage: {
            items: components["schemas"]["Idea"][];
            /**
             * @description Cursor van de volgende bladzijde; ook in de kop Link. Cursor of the next page; also in the Link header.
             * @example eyJhdCI6IjIwMjYtMDMtMDIifQ
             */
            next?: string;
        };
        IdeaChanges: {
            /**
             * @description Titel van het idee. Title of the idea.
             * @example Leesleenapp voor het basisonderwijs
             */
            title?: string;
            /**
             * @description Wat het idee is. What the idea is.
             * @example Een app waarmee leerlingen en leerkrachten samen boeken kiezen, lenen en beluisteren.
             */
            description?: string | null;
            /**
             * @description Wat het idee moet bereiken. What the idea should achieve.
             * @example Meer leerlingen lezen thuis.
             */
            goal?: string | null;
            /**
             * @description Voor wie het is. For whom it is.
             * @example [
             *       "primary-pupils",
             *       "teachers"
             *     ]
             */
            targetGroups?: ("young-children" | "primary-pupils" | "young-people" | "adults" | "older-people" | "low-literate" | "newcomers" | "jobseekers" | "teachers" | "volunteers" | "library-staff" | "other")[] | null;
            /**
             * @description Taken van de Netwerkagenda waar het aan bijdraagt. Tasks of the network agenda that it serves.
             * @example [
             *       "literate-society"
             *     ]
             */
            agendaTasks?: ("literate-society" | "information-society" | "lifelong-development")[] | null;
            /**
             * @description Welke hulp gewenst is; leeg als er geen nodig is. Which help is wanted; empty when none.
             * @example [
             *       "expertise",
             *       "partners"
             *     ]
             */
            helpWanted?: ("expertise" | "funding" | "partners" | "test-location" | "research" | "technology" | "communication")[] | null;
            /**
             * @description Gewenst soort Fieldlab. Kind of Fieldlab that is wished for.
             * @example none
             * @enum {string|null}
             */
            fieldlabWish?: "none" | "local" | "regional" | "national" | "thematic" | null;
            /**
             * @description Of het idee wil meedingen naar de Publieksprijs. Whether the idea wants to compete for the public prize.
             * @example true
             */
            publicPrizeWish?: boolean | null;
            /**
             * Format: uuid
             * @description De uitdaging of het altijd open kanaal waarvoor het is. The challenge or always-open channel it is for.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            challengeId?: string | null;
        };
        Withdrawal: {
            /**
             * @description Waarom. Why.
             * @example We werken het idee eerst verder uit met de scholen.
             */
            reason: string;
        };
        Council: {
            name: components["schemas"]["LocalisedText"];
            /**
             * Format: uuid
             * @description De voorzitter, met de beslissende stem. The chair, with the casting vote.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            chairId: string;
            /**
             * Format: uuid
             * @description Zit voor bij kandidaten waarbij de voorzitter een belang heeft. Presides over candidates in which the chair has an interest.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            viceChairId?: string;
            /** @description De leden, ook de voorzitter. The members, the chair included. */
            memberIds: string[];
            /**
             * @description Deel van de stemgerechtigde leden dat moet stemmen. Share of the members entitled to vote that must vote.
             * @example 50
             */
            quorumPercent: number;
        };
        NewRound: {
            title: components["schemas"]["LocalisedText"];
            /**
             * @description Provincie volgens ISO 3166-2:NL, of NL voor heel het land. Province by ISO 3166-2:NL, or NL for the whole country.
             * @example NL-UT
             * @enum {string}
             */
            region: "NL" | "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH";
            /**
             * Format: uuid
             * @description De criteriaset, waarvan de laatste versie wordt bevroren. The criteria set, of which the last version is frozen.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            criteriaSetId: string;
            council: components["schemas"]["Council"];
            /**
             * Format: date-time
             * @description Begin van de inname. Start of the intake.
             * @example 2026-03-01T00:00:00.000Z
             */
            intakeFrom: string;
            /**
             * Format: date-time
             * @description Begin van de beoordeling. Start of the assessment.
             * @example 2026-04-01T00:00:00.000Z
             */
            assessmentFrom: string;
            /**
             * Format: date-time
             * @description Begin van het beraad. Start of the deliberation.
             * @example 2026-05-01T00:00:00.000Z
             */
            deliberationFrom: string;
            /**
             * Format: date-time
             * @description Begin van de besluitvorming. Start of the decisions.
             * @example 2026-05-15T00:00:00.000Z
             */
            decisionFrom: string;
            /**
             * Format: date-time
             * @description Moment waarop alle besluiten tegelijk bekend worden. Moment at which all decisions become known at once.
             * @example 2026-06-01T10:00:00.000Z
             */
            publishAt: string;
        };
        /** @description Wie hier niet aan voldoet, valt af. Who does not meet this drops out. */
        KnockOutCriterion: {
            /**
             * @description Vast kenmerk van het criterium. Fixed code of the criterion.
             * @example national-potential
             */
            code: string;
            question: components["schemas"]["LocalisedText"];
        };
        WeightedCriterion: {
            /**
             * @description Vast kenmerk van het criterium. Fixed code of the criterion.
             * @example national-potential
             */
            code: string;
            question: components["schemas"]["LocalisedText"];
            /**
             * @description Gewicht. Weight.
             * @example 40
             */
            weight: number;
            /**
             * @description Of `not-applicable` niet mag. Whether "not applicable" is not allowed.
             * @example true
             */
            required: boolean;
        };
        Criteria: {
            /** @description Eerst: voldoet het? First: does it qualify? */
            knockOuts: components["schemas"]["KnockOutCriterion"][];
            /** @description Daarna: hoe goed is het? Then: how good is it? */
            weighted: components["schemas"]["WeightedCriterion"][];
        };
        Round: {
            /**
             * Format: uuid
             * @description De ronde. The round.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id: string;
            title: components["schemas"]["LocalisedText"];
            /**
             * @description Provincie volgens ISO 3166-2:NL, of NL voor heel het land. Province by ISO 3166-2:NL, or NL for the whole country.
             * @example NL-UT
             * @enum {string}
             */
            region: "NL" | "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH";
            /**
             * @description De fase op dit moment. The phase at this moment.
             * @example scheduled
             * @enum {string}
             */
            phase: "scheduled" | "intake" | "assessment" | "deliberation" | "decided" | "published";
            /**
             * Format: uuid
             * @description De criteriaset. The criteria set.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            criteriaSetId: string;
            /**
             * @description De bevroren versie. The frozen version.
             * @example 1
             */
            criteriaVersion: number;
            criteria: components["schemas"]["Criteria"];
            council: components["schemas"]["Council"];
            /**
             * Format: date-time
             * @description Begin van de inname. Start of the intake.
             * @example 2026-03-01T00:00:00.000Z
             */
            intakeFrom: string;
            /**
             * Format: date-time
             * @description Begin van de beoordeling. Start of the assessment.
             * @example 2026-04-01T00:00:00.000Z
             */
            assessmentFrom: string;
            /**
             * Format: date-time
             * @description Begin van het beraad. Start of the deliberation.
             * @example 2026-05-01T00:00:00.000Z
             */
            deliberationFrom: string;
            /**
             * Format: date-time
             * @description Begin van de besluitvorming. Start of the decisions.
             * @example 2026-05-15T00:00:00.000Z
             */
            decisionFrom: string;
            /**
             * Format: date-time
             * @description Moment waarop alle besluiten tegelijk bekend worden. Moment at which all decisions become known at once.
             * @example 2026-06-01T10:00:00.000Z
             */
            publishAt: string;
            /**
             * Format: date-time
             * @description Wanneer aangekondigd. When announced.
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Wanneer gewijzigd. When changed.
             * @example 2026-03-02T09:30:00.000Z
             */
            updatedAt: string;
        };
        Vote: {
            /**
             * @description De stem. The vote.
             * @example for
             * @enum {string}
             */
            vote: "for" | "against" | "abstain";
        };
        BallotResult: {
            /**
             * @description Stemmen voor. Votes for.
             * @example 3
             */
            for: number;
            /**
             * @description Stemmen tegen. Votes against.
             * @example 1
             */
            against: number;
            /**
             * @description Onthoudingen. Abstentions.
             * @example 1
             */
            abstain: number;
            /**
             * @description Of de voorzitter de doorslag gaf. Whether the chair decided.
             * @example false
             */
            castingVoteUsed: boolean;
            /**
             * @description De uitslag. The outcome.
             * @example carried
             * @enum {string}
             */
            outcome: "carried" | "rejected" | "no-quorum";
        };
        Ballot: {
            /**
             * Format: uuid
             * @description De stemming. The ballot.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id: string;
            /**
             * Format: uuid
             * @description De kandidaat. The candidate.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            candidateId: string;
            /**
             * Format: uuid
             * @description De ronde. The round.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            roundId: string;
            /**
             * @description Stand. State.
             * @example open
             * @enum {string}
             */
            status: "open" | "closed";
            /**
             * @description Stemgerechtigde leden: zonder wie zich onthoudt wegens belang. Members entitled to vote: without those recused.
             * @example 5
             */
            entitled: number;
            /**
             * @description Zoveel leden moeten stemmen. So many members must vote.
             * @example 3
             */
            quorum: number;
            /**
             * @description Uitgebrachte stemmen. Votes cast.
             * @example 5
             */
            cast: number;
            result?: components["schemas"]["BallotResult"];
            /**
             * Format: date-time
             * @description Wanneer geopend. When opened.
             * @example 2026-03-02T09:30:00.000Z
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description Wanneer gesloten. When closed.
             * @example 2026-03-02T09:30:00.000Z
             */
            closedAt?: string;
        };
        CriteriaSetChanges: {
            name?: components["schemas"]["LocalisedText"];
            /** @description Eerst: voldoet het? First: does it qualify? */
            knockOuts?: components["schemas"]["KnockOutCriterion"][];
            /** @description Daarna: hoe goed is het? Then: how good is it? */
            weighted?: components["schemas"]["WeightedCriterion"][];
        };
        CriteriaSet: {
            /**
             * Format: uuid
             * @description De criteriaset. The criteria set.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id: string;
            name: components["schemas"]["LocalisedText"];
            draft: components["schemas"]["Criteria"];
            /**
             * @description Laatste vastgestelde versie; 0 zolang er geen is. Last fixed version; 0 while there is none.
             * @example 1
             */
            publishedVersion: number;
            /**
             * Format: date-time
             * @description Wanneer gemaakt. When made.
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Wanneer gewijzigd. When changed.
             * @example 2026-03-02T09:30:00.000Z
             */
            updatedAt: string;
        };
        BallotClosure: {
            /**
             * @description Beslissende stem bij staken. Casting vote in a tie.
             * @example for
             * @enum {string}
             */
            castingVote?: "for" | "against";
        };
        NewCriteriaSet: {
            name: components["schemas"]["LocalisedText"];
            /** @description Eerst: voldoet het? First: does it qualify? */
            knockOuts: components["schemas"]["KnockOutCriterion"][];
            /** @description Daarna: hoe goed is het? Then: how good is it? */
            weighted: components["schemas"]["WeightedCriterion"][];
        };
        NewInterest: {
            /**
             * @description De relatie met het idee; `none` betekent geen belang. The relation to the idea; "none" means no interest.
             * @example none
             * @enum {string}
             */
            relation: "none" | "author" | "own-organisation" | "funder" | "personal" | "other";
            /**
             * @description Toelichting. Explanation.
             * @example Ik werkte tot vorig jaar bij deze bibliotheek.
             */
            explanation?: string;
        };
        Interest: {
            /**
             * Format: uuid
             * @description De verklaring. The declaration.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id: string;
            /**
             * Format: uuid
             * @description De kandidaat. The candidate.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            candidateId: string;
            /**
             * Format: uuid
             * @description Het raadslid. The council member.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            memberId: string;
            /**
             * @description De relatie met het idee; `none` betekent geen belang. The relation to the idea; "none" means no interest.
             * @example none
             * @enum {string}
             */
            relation: "none" | "author" | "own-organisation" | "funder" | "personal" | "other";
            /**
             * @description Toelichting. Explanation.
             * @example Ik werkte tot vorig jaar bij deze bibliotheek.
             */
            explanation?: string;
            /**
             * @description Of het lid zich onthoudt. Whether the member is recused.
             * @example false
             */
            conflict: boolean;
            /**
             * Format: date-time
             * @description Wanneer. When.
             * @example 2026-03-02T09:30:00.000Z
             */
            declaredAt: string;
        };
        Advice: {
            /**
             * @description Het advies van de raad. The advice of the council.
             * @example accept
             * @enum {string}
             */
            recommendation: "accept" | "decline";
            motivation: components["schemas"]["LocalisedText"];
            /**
             * Format: uuid
             * @description De stemming waarop het rust. The ballot on which it rests.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            ballotId: string;
            /**
             * Format: date-time
             * @description Wanneer. When.
             * @example 2026-03-02T09:30:00.000Z
             */
            givenAt: string;
        };
        Candidate: {
            /**
             * Format: uuid
             * @description De kandidaat. The candidate.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id: string;
            /**
             * Format: uuid
             * @description Het idee; de inhoud staat daar. The idea; its content is there.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            ideaId: string;
            /**
             * Format: uuid
             * @description De organisatie van de indiener. The organisation of the author.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            organisationId: string;
            /**
             * @description Provincie volgens ISO 3166-2:NL, of NL voor heel het land. Province by ISO 3166-2:NL, or NL for the whole country.
             * @example NL-UT
             * @enum {string}
             */
            region: "NL" | "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH";
            /**
             * Format: uuid
             * @description De ronde waarin het is opgenomen. The round into which it was admitted.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            roundId?: string;
            /**
             * @description Waar de kandidaat staat. Where the candidate stands.
             * @example waiting
             * @enum {string}
             */
            status: "waiting" | "admitted" | "advised" | "decided" | "withdrawn";
            advice?: components["schemas"]["Advice"];
            /**
             * Format: date-time
             * @description Wanneer aangekomen. When it arrived.
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Wanneer gewijzigd. When changed.
             * @example 2026-03-02T09:30:00.000Z
             */
            updatedAt: string;
        };
        Decision: {
            /**
             * Format: uuid
             * @description Het besluit. The decision.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id: string;
            /**
             * Format: uuid
             * @description De kandidaat. The candidate.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            candidateId: string;
            /**
             * Format: uuid
             * @description Het idee. The idea.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            ideaId: string;
            /**
             * Format: uuid
             * @description De ronde. The round.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            roundId: string;
            /**
             * @description De uitkomst. The outcome.
             * @example accepted
             * @enum {string}
             */
            outcome: "accepted" | "declined";
            /**
             * @description Het advies van de raad. The advice of the council.
             * @example accept
             * @enum {string}
             */
            advice: "accept" | "decline";
            /**
             * @description Motivering voor het dossier. Motivation for the file.
             * @example De raad adviseert positief en het budget is toereikend.
             */
            motivation?: string;
            explanation: components["schemas"]["LocalisedText"];
            /**
             * @description Waarom van het advies wordt afgeweken. Why it departs from the advice.
             * @example Een vergelijkbaar Fieldlab loopt al.
             */
            deviationReason?: string;
            /**
             * Format: date-time
             * @description Wanneer besloten. When decided.
             * @example 2026-03-02T09:30:00.000Z
             */
            decidedAt: string;
            /**
             * Format: date-time
             * @description Wanneer bekend. When known.
             * @example 2026-03-02T09:30:00.000Z
             */
            publishAt: string;
        };
        NewAdvice: {
            /**
             * Format: uuid
             * @description De stemming. The ballot.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            ballotId: string;
            motivation: components["schemas"]["LocalisedText"];
        };
        KnockOutJudgement: {
            /**
             * @description Vast kenmerk van het criterium. Fixed code of the criterion.
             * @example national-potential
             */
            code: string;
            /**
             * @description Of het voldoet. Whether it qualifies.
             * @example true
             */
            passes: boolean;
            /**
             * @description Waarom. Why.
             * @example Sluit aan bij de Netwerkagenda.
             */
            reason?: string;
        };
        Score: {
            /**
             * @description Vast kenmerk van het criterium. Fixed code of the criterion.
             * @example national-potential
             */
            code: string;
            /**
             * @description Een cijfer, niet van toepassing, of onthouding. A score, not applicable, or abstention.
             * @example score
             * @enum {string}
             */
            mark: "score" | "not-applicable" | "abstain";
            /**
             * @description Cijfer van 0 tot en met 5. Score from 0 to 5.
             * @example 4
             */
            score?: number;
            /**
             * @description Waarom. Why.
             * @example Sluit aan bij de Netwerkagenda.
             */
            reason?: string;
        };
        NewAssessment: {
            /** @description Oordeel per knock-outcriterium. Judgement per knock-out criterion. */
            knockOuts: components["schemas"]["KnockOutJudgement"][];
            /** @description Oordeel per gewogen criterium; hoeft niet als de kandidaat afvalt. Judgement per weighted criterion; not needed when knocked out. */
            scores: components["schemas"]["Score"][];
        };
        Assessment: {
            /**
             * Format: uuid
             * @description De beoordeling. The assessment.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id: string;
            /**
             * Format: uuid
             * @description De kandidaat. The candidate.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            candidateId: string;
            /**
             * Format: uuid
             * @description De ronde. The round.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            roundId: string;
            /**
             * Format: uuid
             * @description Het raadslid. The council member.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            memberId: string;
            /** @description Oordeel per knock-outcriterium. Judgement per knock-out criterion. */
            knockOuts: components["schemas"]["KnockOutJudgement"][];
            /** @description Oordeel per gewogen criterium; hoeft niet als de kandidaat afvalt. Judgement per weighted criterion; not needed when knocked out. */
            scores: components["schemas"]["Score"][];
            /**
             * @description Of een knock-outcriterium niet is gehaald. Whether a knock-out criterion was not met.
             * @example false
             */
            knockedOut: boolean;
            /**
             * @description Gewogen gemiddelde op twee decimalen, zonder n.v.t. en onthoudingen; ontbreekt bij een afgevallen kandidaat. Weighted mean to two decimals, without n/a and abstentions; absent when knocked out.
             * @example 3.75
             */
            total?: number;
            /**
             * Format: date-time
             * @description Wanneer gegeven. When given.
             * @example 2026-03-02T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Wanneer gewijzigd. When changed.
             * @example 2026-03-02T09:30:00.000Z
             */
            updatedAt: string;
        };
        AssessmentPage: {
            items: components["schemas"]["Assessment"][];
            /**
             * @description Cursor van de volgende bladzijde; ook in de kop Link. Cursor of the next page; also in the Link header.
             * @example eyJhdCI6IjIwMjYtMDMtMDIifQ
             */
            next?: string;
        };
        CandidatePage: {
            items: components["schemas"]["Candidate"][];
            /**
             * @description Cursor van de volgende bladzijde; ook in de kop Link. Cursor of the next page; also in the Link header.
             * @example eyJhdCI6IjIwMjYtMDMtMDIifQ
             */
            next?: string;
        };
        CriteriaSetPage: {
            items: components["schemas"]["CriteriaSet"][];
            /**
             * @description Cursor van de volgende bladzijde; ook in de kop Link. Cursor of the next page; also in the Link header.
             * @example eyJhdCI6IjIwMjYtMDMtMDIifQ
             */
            next?: string;
        };
        DecisionPage: {
            items: components["schemas"]["Decision"][];
            /**
             * @description Cursor van de volgende bladzijde; ook in de kop Link. Cursor of the next page; also in the Link header.
             * @example eyJhdCI6IjIwMjYtMDMtMDIifQ
             */
            next?: string;
        };
        InterestPage: {
            items: components["schemas"]["Interest"][];
            /**
             * @description Cursor van de volgende bladzijde; ook in de kop Link. Cursor of the next page; also in the Link header.
             * @example eyJhdCI6IjIwMjYtMDMtMDIifQ
             */
            next?: string;
        };
        RoundPage: {
            items: components["schemas"]["Round"][];
            /**
             * @description Cursor van de volgende bladzijde; ook in de kop Link. Cursor of the next page; also in the Link header.
             * @example eyJhdCI6IjIwMjYtMDMtMDIifQ
             */
            next?: string;
        };
        RoundChanges: {
            /**
             * Format: date-time
             * @description Begin van de beoordeling. Start of the assessment.
             * @example 2026-04-01T00:00:00.000Z
             */
            assessmentFrom?: string;
            /**
             * Format: date-time
             * @description Begin van het beraad. Start of the deliberation.
             * @example 2026-05-01T00:00:00.000Z
             */
            deliberationFrom?: string;
            /**
             * Format: date-time
             * @description Begin van de besluitvorming. Start of the decisions.
             * @example 2026-05-15T00:00:00.000Z
             */
            decisionFrom?: string;
            /**
             * Format: date-time
             * @description Moment waarop alle besluiten tegelijk bekend worden. Moment at which all decisions become known at once.
             * @example 2026-06-01T10:00:00.000Z
             */
            publishAt?: string;
        };
        NewDecision: {
            /**
             * @description De uitkomst. The outcome.
             * @example accepted
             * @enum {string}
             */
            outcome: "accepted" | "declined";
            /**
             * @description Motivering voor het dossier. Motivation for the file.
             * @example De raad adviseert positief en het budget is toereikend.
             */
            motivation: string;
            explanation: components["schemas"]["LocalisedText"];
            /**
             * @description Waarom van het advies wordt afgeweken. Why it departs from the advice.
             * @example Een vergelijkbaar Fieldlab loopt al.
             */
            deviationReason?: string;
        };
        ContactChanges: {
            /**
             * Format: email
             * @description E-mailadres. E-mail address.
             * @example anna@bibliotheek.example
             */
            email?: string;
            /**
             * @description Taal van berichten. Language of messages.
             * @example nl
             * @enum {string}
             */
            language?: "nl" | "en";
        };
        Contact: {
            /**
             * Format: uuid
             * @description De persoon. The person.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            personId: string;
            /**
             * Format: email
             * @description E-mailadres. E-mail address.
             * @example anna@bibliotheek.example
             */
            email: string;
            /**
             * @description Taal van berichten. Language of messages.
             * @example nl
             * @enum {string}
             */
            language: "nl" | "en";
            /**
             * Format: date-time
             * @description Wanneer gewijzigd. When changed.
             * @example 2026-03-02T09:30:00.000Z
             */
            updatedAt: string;
        };
        Notification: {
            /**
             * Format: uuid
             * @description Het bericht. The message.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            id: string;
            /**
             * @description Soort bericht. Kind of message.
             * @example idea-received
             * @enum {string}
             */
            kind: "idea-received" | "idea-in-triage" | "idea-decided";
            /**
             * @description Taal van het bericht. Language of the message.
             * @example nl
             * @enum {string}
             */
            language: "nl" | "en";
            /**
             * @description Titel. Title.
             * @example Besluit over idee I-2C3D4E5F
             */
            title: string;
            /**
             * @description Tekst. Text.
             * @example Uw idee is aangenomen.
             */
            body: string;
            /**
             * Format: uuid
             * @description Het idee waarover het gaat. The idea it is about.
             * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
             */
            ideaId?: string;
            /**
             * Format: date-time
             * @description Wanneer. When.
             * @example 2026-03-02T09:30:00.000Z
             */
            sentAt: string;
            /**
             * Format: date-time
             * @description Wanneer gelezen. When read.
             * @example 2026-03-02T09:30:00.000Z
             */
            readAt?: string;
        };
        NotificationPage: {
            items: components["schemas"]["Notification"][];
            /**
             * @description Cursor van de volgende bladzijde; ook in de kop Link. Cursor of the next page; also in the Link header.
             * @example eyJhdCI6IjIwMjYtMDMtMDIifQ
             */
            next?: string;
        };
        NewContact: {
            /**
             * Format: email
             * @description E-mailadres. E-mail address.
             * @example anna@bibliotheek.example
             */
            email: string;
            /**
             * @description Taal van berichten. Language of messages.
             * @example nl
             * @enum {string}
             */
            language: "nl" | "en";
        };
        TextInLanguages: {
            /**
             * @description In het Nederlands. In Dutch.
             * @example Een voorstel voor vernieuwing.
             */
            nl: string;
            /**
             * @description In het Engels. In English.
             * @example A proposal for innovation.
             */
            en: string;
        };
        GlossaryTerm: {
            /**
             * @description Het Nederlandse woord. The Dutch word.
             * @example idee
             */
            nl: string;
            /**
             * @description Het Engelse woord. The English word.
             * @example idea
             */
            en: string;
            meaning: components["schemas"]["TextInLanguages"];
            /**
             * @description De dienst die het woord gebruikt. The service that uses the word.
             * @example ideas
             */
            service: string;
        };
        /** @description De woorden van het domein. The words of the domain. */
        Glossary: {
            /** @description Op alfabet van het Engels. In alphabetical order of the English. */
            items: components["schemas"]["GlossaryTerm"][];
        };
    };
    responses: {
        /** @description Ongeldige invoer — *English:* Invalid input; Geen geldige JSON — *English:* Malformed JSON */
        Problem400: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Niet aangemeld — *English:* Not signed in */
        Problem401: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Niet toegestaan — *English:* Not allowed; Token mist een scope — *English:* Token lacks a scope; Geen vastgelegde machtiging — *English:* No recorded delegation */
        Problem403: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Niet gevonden — *English:* Not found */
        Problem404: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Gevraagde vorm bestaat niet — *English:* Asked form does not exist */
        Problem406: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Intussen gewijzigd — *English:* Changed meanwhile */
        Problem412: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Aanvraag te groot — *English:* Request too large */
        Problem413: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Vorm van de body onbekend — *English:* Unsupported media type */
        Problem415: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match ontbreekt — *English:* If-Match is missing */
        Problem428: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Te veel aanvragen — *English:* Too many requests */
        Problem429: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Fout in het platform — *English:* Fault in the platform */
        Problem500: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Opslag kan niet schrijven — *English:* Storage cannot write; Even niet beschikbaar — *English:* Unavailable for a moment; Te druk — *English:* Too busy */
        Problem503: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Geen antwoord op tijd — *English:* No answer in time */
        Problem504: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Opslag vol — *English:* Storage full */
        Problem507: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Ongeldige invoer — *English:* Invalid input */
        Problem400No2: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Even niet beschikbaar — *English:* Unavailable for a moment; Te druk — *English:* Too busy */
        Problem503No2: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Ongeldige invoer — *English:* Invalid input; Ongeldige cursor — *English:* Invalid cursor */
        Problem400No3: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Niet toegestaan — *English:* Not allowed; Token mist een scope — *English:* Token lacks a scope; Geen vastgelegde machtiging — *English:* No recorded delegation; Buiten uw bereik — *English:* Out of your reach */
        Problem403No2: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Al opnieuw verwerkt — *English:* Already replayed; Opnieuw verwerken mislukte — *English:* Replay failed */
        Problem409: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Einde ligt voor begin — *English:* Closes before it opens; Einddatum past niet — *English:* Closing date does not fit */
        Problem409No2: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time */
        Problem409No3: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Niet toegestaan — *English:* Not allowed; Token mist een scope — *English:* Token lacks a scope; Geen vastgelegde machtiging — *English:* No recorded delegation; Eerst uw belang verklaren — *English:* Declare your interest first */
        Problem403No3: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Niet toegestaan — *English:* Not allowed; Token mist een scope — *English:* Token lacks a scope; Geen vastgelegde machtiging — *English:* No recorded delegation; Geen lid van deze raad — *English:* Not on this council; Eerst uw belang verklaren — *English:* Declare your interest first; U onthoudt zich — *English:* You are recused */
        Problem403No4: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Kenmerk dubbel — *English:* Code used twice */
        Problem409No4: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Niet toegestaan — *English:* Not allowed; Token mist een scope — *English:* Token lacks a scope; Geen vastgelegde machtiging — *English:* No recorded delegation; Niet de voorzitter — *English:* Not the chair; Geen lid van deze raad — *English:* Not on this council; Eerst uw belang verklaren — *English:* Declare your interest first; U onthoudt zich — *English:* You are recused */
        Problem403No5: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Niet toegestaan — *English:* Not allowed; Token mist een scope — *English:* Token lacks a scope; Geen vastgelegde machtiging — *English:* No recorded delegation; Geen lid van deze raad — *English:* Not on this council */
        Problem403No6: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Niet toegestaan — *English:* Not allowed; Token mist een scope — *English:* Token lacks a scope; Geen vastgelegde machtiging — *English:* No recorded delegation; U onthoudt zich — *English:* You are recused */
        Problem403No7: {
            headers: {
                "API-Version": components["headers"]["API-Version"];
                "Trace-Id": components["headers"]["Trace-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
         * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
         */
        IdempotencyKey: string;
        /**
         * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
         * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
         */
        OptionalIdempotencyKey: string;
        /**
         * @description De ETag van de versie die u wijzigt. The ETag of the version that you change.
         * @example "3"
         */
        IfMatch: string;
        /**
         * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
         * @example nl
         */
        AcceptLanguage: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Volledige versie van de API. Full version of the API.
         * @example 0.1.0
         */
        "API-Version": string;
        /**
         * @description Nummer om deze aanvraag te volgen. Id to follow this request.
         * @example 4bf92f3577b34da6a3ce929d0e0e4736
         */
        "Trace-Id": string;
        /**
         * @description Aanvragen per minuut. Requests a minute.
         * @example 1200
         */
        "RateLimit-Limit": number;
        /**
         * @description Wat daarvan over is. What is left of them.
         * @example 1199
         */
        "RateLimit-Remaining": number;
        /**
         * @description Seconden tot de teller weer begint. Seconds until the count starts again.
         * @example 42
         */
        "RateLimit-Reset": number;
        /**
         * @description Versie van het object, voor If-Match. Version of the object, for If-Match.
         * @example "3"
         */
        ETag: string;
        /**
         * @description Waar het nieuwe object staat. Where the new object is.
         * @example /v1/ideas/019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
         */
        Location: string;
        /**
         * @description Volgende bladzijde (rel="next"). Next page (rel="next").
         * @example </v1/ideas?cursor=eyJhdCI6IjIwMjYifQ>; rel="next"
         */
        Link: string;
        /**
         * @description true als dit het bewaarde antwoord is. true when this is the stored answer.
         * @example true
         */
        "Idempotency-Replayed": string;
        /**
         * @description Seconden tot een nieuwe poging zin heeft. Seconds until another attempt makes sense.
         * @example 1
         */
        "Retry-After": number;
        /**
         * @description Sinds wanneer dit niet meer gebruikt hoort te worden (RFC 9745). Since when this should not be used (RFC 9745).
         * @example @1788220800
         */
        Deprecation: string;
        /**
         * @description Wanneer dit verdwijnt (RFC 8594). When this goes away (RFC 8594).
         * @example Mon, 01 Mar 2027 00:00:00 GMT
         */
        Sunset: string;
        /**
         * @description Wat dit pad kent. What this path knows.
         * @example GET, HEAD, OPTIONS
         */
        Allow: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De organisatie. The organisation.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een organisatie lezen — *English:* Read an organisation */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "kind": "library",
                     *       "name": "Bibliotheek Utrecht",
                     *       "regions": [
                     *         "NL-UT"
                     *       ],
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    changeOrganisation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /**
                 * @description De ETag van de versie die u wijzigt. The ETag of the version that you change.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De organisatie. The organisation.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Bibliotheek Utrecht",
                 *       "regions": [
                 *         "NL-UT"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OrganisationChanges"];
                /**
                 * @example {
                 *       "name": "Bibliotheek Utrecht",
                 *       "regions": [
                 *         "NL-UT"
                 *       ]
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["OrganisationChanges"];
            };
        };
        responses: {
            /** @description Een organisatie wijzigen — *English:* Change an organisation */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "kind": "library",
                     *       "name": "Bibliotheek Utrecht",
                     *       "regions": [
                     *         "NL-UT"
                     *       ],
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; POI hoort bij provincies — *English:* A POI belongs to provinces; Provincie heeft al een POI — *English:* Province has a POI already */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    getDelegation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De machtiging. The delegation.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een machtiging lezen — *English:* Read a delegation */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "delegateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "roles": [
                     *         "staff"
                     *       ],
                     *       "regions": [
                     *         "NL-UT"
                     *       ],
                     *       "validFrom": "2026-03-02T09:30:00.000Z",
                     *       "validUntil": "2027-03-02T09:30:00.000Z",
                     *       "revokedAt": "2026-03-02T09:30:00.000Z",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    getRegion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Provincie volgens ISO 3166-2:NL. Province by ISO 3166-2:NL.
                 * @example NL-UT
                 */
                regionCode: "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een provincie — *English:* A province */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "NL-UT",
                     *       "name": "Utrecht",
                     *       "poi": {
                     *         "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *         "name": "BiSC"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Region"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    listDelegations: {
        parameters: {
            query?: {
                /**
                 * @description Wie mag handelen. Who may act.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                delegateId?: string;
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "createdAt" | "-createdAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Machtigingen bekijken — *English:* List delegations */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "delegateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "roles": [
                     *             "staff"
                     *           ],
                     *           "regions": [
                     *             "NL-UT"
                     *           ],
                     *           "validFrom": "2026-03-02T09:30:00.000Z",
                     *           "validUntil": "2027-03-02T09:30:00.000Z",
                     *           "revokedAt": "2026-03-02T09:30:00.000Z",
                     *           "createdAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["DelegationPage"];
                };
            };
            400: components["responses"]["Problem400No3"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    recordDelegation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                 *       "delegateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                 *       "roles": [
                 *         "staff"
                 *       ],
                 *       "regions": [
                 *         "NL-UT"
                 *       ],
                 *       "validFrom": "2026-03-02T09:30:00.000Z",
                 *       "validUntil": "2027-03-02T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewDelegation"];
            };
        };
        responses: {
            /** @description Een machtiging vastleggen — *English:* Record a delegation */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "delegateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "roles": [
                     *         "staff"
                     *       ],
                     *       "regions": [
                     *         "NL-UT"
                     *       ],
                     *       "validFrom": "2026-03-02T09:30:00.000Z",
                     *       "validUntil": "2027-03-02T09:30:00.000Z",
                     *       "revokedAt": "2026-03-02T09:30:00.000Z",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No2"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Organisatie onbekend — *English:* Organisation unknown; Provincie past niet — *English:* Province does not fit; Einde ligt voor begin — *English:* Ends before it begins */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                /**
                 * @description Soort. Kind.
                 * @example library
                 */
                kind?: "library" | "poi" | "kb" | "partner" | "knowledge-institute" | "company" | "funder";
                /**
                 * @description Provincie volgens ISO 3166-2:NL, of NL voor heel het land. Province by ISO 3166-2:NL, or NL for the whole country.
                 * @example NL-UT
                 */
                region?: "NL" | "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH";
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Organisaties bekijken — *English:* List organisations */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "kind": "library",
                     *           "name": "Bibliotheek Utrecht",
                     *           "regions": [
                     *             "NL-UT"
                     *           ],
                     *           "createdAt": "2026-03-02T09:30:00.000Z",
                     *           "updatedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["OrganisationPage"];
                };
            };
            400: components["responses"]["Problem400No3"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    registerOrganisation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                 *       "kind": "library",
                 *       "name": "Bibliotheek Utrecht",
                 *       "regions": [
                 *         "NL-UT"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewOrganisation"];
            };
        };
        responses: {
            /** @description Een organisatie inschrijven — *English:* Register an organisation */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "kind": "library",
                     *       "name": "Bibliotheek Utrecht",
                     *       "regions": [
                     *         "NL-UT"
                     *       ],
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No2"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Organisatie bestaat al — *English:* Organisation exists; POI hoort bij provincies — *English:* A POI belongs to provinces; Provincie heeft al een POI — *English:* Province has a POI already */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    listRegions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De twaalf provincies — *English:* The twelve provinces */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "NL-UT",
                     *           "name": "Utrecht",
                     *           "poi": {
                     *             "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *             "name": "BiSC"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Regions"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    revokeDelegation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description De ETag van de versie die u wijzigt. The ETag of the version that you change.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De machtiging. The delegation.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een machtiging intrekken — *English:* Revoke a delegation */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "delegateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "roles": [
                     *         "staff"
                     *       ],
                     *       "regions": [
                     *         "NL-UT"
                     *       ],
                     *       "validFrom": "2026-03-02T09:30:00.000Z",
                     *       "validUntil": "2027-03-02T09:30:00.000Z",
                     *       "revokedAt": "2026-03-02T09:30:00.000Z",
                     *       "createdAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Al ingetrokken — *English:* Revoked already */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["Problem412"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    getNetworkQueues: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wachtrijen van network — *English:* Queues of network */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "ideas",
                     *       "outbox": {
                     *         "waiting": 0
                     *       },
                     *       "log": {
                     *         "position": 42,
                     *         "hash": "9f86d081884c7d65"
                     *       },
                     *       "consumers": [
                     *         {
                     *           "stream": "EVT_IDEAS",
                     *           "pending": 0,
                     *           "inProgress": 0
                     *         }
                     *       ],
                     *       "deadLetters": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Queues"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    verifyNetworkEventLog: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logboek van network controleren — *English:* Verify the event log of network */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "ideas",
                     *       "verified": 42,
                     *       "intact": true,
                     *       "brokenAt": 7
                     *     }
                     */
                    "application/json": components["schemas"]["LogVerification"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    listNetworkDeadLetters: {
        parameters: {
            query?: {
                /**
                 * @description Stand. State.
                 * @example open
                 */
                status?: "open" | "replayed";
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "setAsideAt" | "-setAsideAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Onbestelbare berichten van network — *English:* Dead letters of network */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "eventId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "eventType": "idea.submitted.v1",
                     *           "stream": "EVT_IDEAS",
                     *           "streamSequence": 42,
                     *           "reason": "permanent-failure",
                     *           "error": "PolicyRefused",
                     *           "deliveries": 20,
                     *           "status": "open",
                     *           "setAsideAt": "2026-03-02T09:30:00.000Z",
                     *           "replayedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    replayNetworkDeadLetter: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Nummer van het bericht. Id of the dead letter.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                deadLetterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Onbestelbaar bericht opnieuw verwerken — *English:* Replay a dead letter */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "eventId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "eventType": "idea.submitted.v1",
                     *       "stream": "EVT_IDEAS",
                     *       "streamSequence": 42,
                     *       "reason": "permanent-failure",
                     *       "error": "PolicyRefused",
                     *       "deliveries": 20,
                     *       "status": "open",
                     *       "setAsideAt": "2026-03-02T09:30:00.000Z",
                     *       "replayedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    listChallenges: {
        parameters: {
            query?: {
                /** @description Alleen die nu open of dicht zijn. Only those open or closed now. */
                open?: boolean;
                /**
                 * @description Provincie volgens ISO 3166-2:NL, of NL voor heel het land. Province by ISO 3166-2:NL, or NL for the whole country.
                 * @example NL-UT
                 */
                region?: "NL" | "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH";
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "opensAt" | "-opensAt" | "closesAt" | "-closesAt" | "createdAt" | "-createdAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Uitdagingen bekijken — *English:* List challenges */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "title": {
                     *             "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *             "en": "The idea fits the network agenda."
                     *           },
                     *           "question": {
                     *             "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *             "en": "The idea fits the network agenda."
                     *           },
                     *           "kind": "campaign",
                     *           "region": "NL-UT",
                     *           "opensAt": "2026-03-02T09:30:00.000Z",
                     *           "closesAt": "2026-03-02T09:30:00.000Z",
                     *           "open": true,
                     *           "createdAt": "2026-03-02T09:30:00.000Z",
                     *           "updatedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["ChallengePage"];
                };
            };
            400: components["responses"]["Problem400No3"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    announceChallenge: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": {
                 *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *         "en": "The idea fits the network agenda."
                 *       },
                 *       "question": {
                 *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *         "en": "The idea fits the network agenda."
                 *       },
                 *       "kind": "campaign",
                 *       "region": "NL-UT",
                 *       "opensAt": "2026-03-02T09:30:00.000Z",
                 *       "closesAt": "2026-03-02T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewChallenge"];
            };
        };
        responses: {
            /** @description Een uitdaging aankondigen — *English:* Announce a challenge */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "title": {
                     *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *         "en": "The idea fits the network agenda."
                     *       },
                     *       "question": {
                     *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *         "en": "The idea fits the network agenda."
                     *       },
                     *       "kind": "campaign",
                     *       "region": "NL-UT",
                     *       "opensAt": "2026-03-02T09:30:00.000Z",
                     *       "closesAt": "2026-03-02T09:30:00.000Z",
                     *       "open": true,
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Challenge"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No2"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409No2"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    getChallenge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De uitdaging. The challenge.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                challengeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een uitdaging lezen — *English:* Read a challenge */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "title": {
                     *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *         "en": "The idea fits the network agenda."
                     *       },
                     *       "question": {
                     *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *         "en": "The idea fits the network agenda."
                     *       },
                     *       "kind": "campaign",
                     *       "region": "NL-UT",
                     *       "opensAt": "2026-03-02T09:30:00.000Z",
                     *       "closesAt": "2026-03-02T09:30:00.000Z",
                     *       "open": true,
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Challenge"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    changeChallenge: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /**
                 * @description De ETag van de versie die u wijzigt. The ETag of the version that you change.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De uitdaging. The challenge.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                challengeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": {
                 *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *         "en": "The idea fits the network agenda."
                 *       },
                 *       "question": {
                 *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *         "en": "The idea fits the network agenda."
                 *       },
                 *       "opensAt": "2026-03-02T09:30:00.000Z",
                 *       "closesAt": "2026-03-02T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["ChallengeChanges"];
                /**
                 * @example {
                 *       "title": {
                 *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *         "en": "The idea fits the network agenda."
                 *       },
                 *       "question": {
                 *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *         "en": "The idea fits the network agenda."
                 *       },
                 *       "opensAt": "2026-03-02T09:30:00.000Z",
                 *       "closesAt": "2026-03-02T09:30:00.000Z"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ChallengeChanges"];
            };
        };
        responses: {
            /** @description Een uitdaging wijzigen — *English:* Change a challenge */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "title": {
                     *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *         "en": "The idea fits the network agenda."
                     *       },
                     *       "question": {
                     *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *         "en": "The idea fits the network agenda."
                     *       },
                     *       "kind": "campaign",
                     *       "region": "NL-UT",
                     *       "opensAt": "2026-03-02T09:30:00.000Z",
                     *       "closesAt": "2026-03-02T09:30:00.000Z",
                     *       "open": true,
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Challenge"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409No2"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    listIdeas: {
        parameters: {
            query?: {
                /**
                 * @description Stand. State.
                 * @example draft
                 */
                status?: "draft" | "submitted" | "in-triage" | "accepted" | "declined" | "withdrawn";
                /**
                 * @description Uitdaging. Challenge.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                challengeId?: string;
                /**
                 * @description Organisatie. Organisation.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                organisationId?: string;
                /**
                 * @description Indiener. Author.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                authorId?: string;
                /**
                 * @description Provincie volgens ISO 3166-2:NL, of NL voor heel het land. Province by ISO 3166-2:NL, or NL for the whole country.
                 * @example NL-UT
                 */
                region?: "NL" | "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH";
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt" | "submittedAt" | "-submittedAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ideeën bekijken — *English:* List ideas */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "reference": "I-2C3D4E5F",
                     *           "status": "draft",
                     *           "authorId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "region": "NL-UT",
                     *           "title": "Leesleenapp voor het basisonderwijs",
                     *           "description": "Een app waarmee leerlingen en leerkrachten samen boeken kiezen, lenen en beluisteren.",
                     *           "goal": "Meer leerlingen lezen thuis.",
                     *           "targetGroups": [
                     *             "primary-pupils",
                     *             "teachers"
                     *           ],
                     *           "agendaTasks": [
                     *             "literate-society"
                     *           ],
                     *           "helpWanted": [
                     *             "expertise",
                     *             "partners"
                     *           ],
                     *           "fieldlabWish": "none",
                     *           "publicPrizeWish": true,
                     *           "challengeId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "decisionId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "submittedAt": "2026-03-02T09:30:00.000Z",
                     *           "createdAt": "2026-03-02T09:30:00.000Z",
                     *           "updatedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["IdeaPage"];
                };
            };
            400: components["responses"]["Problem400No3"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    draftIdea: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Leesleenapp voor het basisonderwijs",
                 *       "description": "Een app waarmee leerlingen en leerkrachten samen boeken kiezen, lenen en beluisteren.",
                 *       "goal": "Meer leerlingen lezen thuis.",
                 *       "targetGroups": [
                 *         "primary-pupils",
                 *         "teachers"
                 *       ],
                 *       "agendaTasks": [
                 *         "literate-society"
                 *       ],
                 *       "helpWanted": [
                 *         "expertise",
                 *         "partners"
                 *       ],
                 *       "fieldlabWish": "none",
                 *       "publicPrizeWish": true,
                 *       "challengeId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                 *       "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                 *       "region": "NL-UT"
                 *     }
                 */
                "application/json": components["schemas"]["NewIdea"];
            };
        };
        responses: {
            /** @description Aan een idee beginnen — *English:* Begin an idea */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "reference": "I-2C3D4E5F",
                     *       "status": "draft",
                     *       "authorId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "region": "NL-UT",
                     *       "title": "Leesleenapp voor het basisonderwijs",
                     *       "description": "Een app waarmee leerlingen en leerkrachten samen boeken kiezen, lenen en beluisteren.",
                     *       "goal": "Meer leerlingen lezen thuis.",
                     *       "targetGroups": [
                     *         "primary-pupils",
                     *         "teachers"
                     *       ],
                     *       "agendaTasks": [
                     *         "literate-society"
                     *       ],
                     *       "helpWanted": [
                     *         "expertise",
                     *         "partners"
                     *       ],
                     *       "fieldlabWish": "none",
                     *       "publicPrizeWish": true,
                     *       "challengeId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "decisionId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "submittedAt": "2026-03-02T09:30:00.000Z",
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Idea"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No2"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409No3"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    listEndorsements: {
        parameters: {
            query?: {
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "givenAt" | "-givenAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Het idee. The idea.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wie een idee steunt — *English:* Who supports an idea */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "ideaId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "personId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "givenAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["EndorsementPage"];
                };
            };
            400: components["responses"]["Problem400No3"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    endorseIdea: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Het idee. The idea.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een idee steunen — *English:* Support an idea */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "ideaId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "personId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "givenAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Endorsement"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Steunen kan niet — *English:* Cannot be supported; Al gesteund — *English:* Already supported */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    getIdea: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Het idee. The idea.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een idee lezen — *English:* Read an idea */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "reference": "I-2C3D4E5F",
                     *       "status": "draft",
                     *       "authorId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "region": "NL-UT",
                     *       "title": "Leesleenapp voor het basisonderwijs",
                     *       "description": "Een app waarmee leerlingen en leerkrachten samen boeken kiezen, lenen en beluisteren.",
                     *       "goal": "Meer leerlingen lezen thuis.",
                     *       "targetGroups": [
                     *         "primary-pupils",
                     *         "teachers"
                     *       ],
                     *       "agendaTasks": [
                     *         "literate-society"
                     *       ],
                     *       "helpWanted": [
                     *         "expertise",
                     *         "partners"
                     *       ],
                     *       "fieldlabWish": "none",
                     *       "publicPrizeWish": true,
                     *       "challengeId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "decisionId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "submittedAt": "2026-03-02T09:30:00.000Z",
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Idea"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No3"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    saveIdea: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /**
                 * @description De ETag van de versie die u wijzigt. The ETag of the version that you change.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Het idee. The idea.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Leesleenapp voor het basisonderwijs",
                 *       "description": "Een app waarmee leerlingen en leerkrachten samen boeken kiezen, lenen en beluisteren.",
                 *       "goal": "Meer leerlingen lezen thuis.",
                 *       "targetGroups": [
                 *         "primary-pupils",
                 *         "teachers"
                 *       ],
                 *       "agendaTasks": [
                 *         "literate-society"
                 *       ],
                 *       "helpWanted": [
                 *         "expertise",
                 *         "partners"
                 *       ],
                 *       "fieldlabWish": "none",
                 *       "publicPrizeWish": true,
                 *       "challengeId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/json": components["schemas"]["IdeaChanges"];
                /**
                 * @example {
                 *       "title": "Leesleenapp voor het basisonderwijs",
                 *       "description": "Een app waarmee leerlingen en leerkrachten samen boeken kiezen, lenen en beluisteren.",
                 *       "goal": "Meer leerlingen lezen thuis.",
                 *       "targetGroups": [
                 *         "primary-pupils",
                 *         "teachers"
                 *       ],
                 *       "agendaTasks": [
                 *         "literate-society"
                 *       ],
                 *       "helpWanted": [
                 *         "expertise",
                 *         "partners"
                 *       ],
                 *       "fieldlabWish": "none",
                 *       "publicPrizeWish": true,
                 *       "challengeId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["IdeaChanges"];
            };
        };
        responses: {
            /** @description Een concept bewaren — *English:* Save a draft */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "reference": "I-2C3D4E5F",
                     *       "status": "draft",
                     *       "authorId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "region": "NL-UT",
                     *       "title": "Leesleenapp voor het basisonderwijs",
                     *       "description": "Een app waarmee leerlingen en leerkrachten samen boeken kiezen, lenen en beluisteren.",
                     *       "goal": "Meer leerlingen lezen thuis.",
                     *       "targetGroups": [
                     *         "primary-pupils",
                     *         "teachers"
                     *       ],
                     *       "agendaTasks": [
                     *         "literate-society"
                     *       ],
                     *       "helpWanted": [
                     *         "expertise",
                     *         "partners"
                     *       ],
                     *       "fieldlabWish": "none",
                     *       "publicPrizeWish": true,
                     *       "challengeId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "decisionId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "submittedAt": "2026-03-02T09:30:00.000Z",
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Idea"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Geen concept meer — *English:* No longer a draft */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    getIdeaTimeline: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Het idee. The idea.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De tijdlijn van een idee — *English:* The timeline of an idea */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-03-02T09:30:00.000Z",
                     *           "status": "draft",
                     *           "explanation": {
                     *             "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *             "en": "The idea fits the network agenda."
                     *           },
                     *           "decisionId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No3"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    submitIdea: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description De ETag van de versie die u wijzigt. The ETag of the version that you change.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Het idee. The idea.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een idee indienen — *English:* Submit an idea */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "reference": "I-2C3D4E5F",
                     *       "status": "draft",
                     *       "authorId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "region": "NL-UT",
                     *       "title": "Leesleenapp voor het basisonderwijs",
                     *       "description": "Een app waarmee leerlingen en leerkrachten samen boeken kiezen, lenen en beluisteren.",
                     *       "goal": "Meer leerlingen lezen thuis.",
                     *       "targetGroups": [
                     *         "primary-pupils",
                     *         "teachers"
                     *       ],
                     *       "agendaTasks": [
                     *         "literate-society"
                     *       ],
                     *       "helpWanted": [
                     *         "expertise",
                     *         "partners"
                     *       ],
                     *       "fieldlabWish": "none",
                     *       "publicPrizeWish": true,
                     *       "challengeId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "decisionId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "submittedAt": "2026-03-02T09:30:00.000Z",
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Idea"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Geen concept meer — *English:* No longer a draft; Idee niet compleet — *English:* Idea not complete; Uitdaging niet open — *English:* Challenge not open; Uitdaging onbekend — *English:* Challenge unknown */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["Problem412"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    withdrawIdea: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description De ETag van de versie die u wijzigt. The ETag of the version that you change.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Het idee. The idea.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "We werken het idee eerst verder uit met de scholen."
                 *     }
                 */
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description Een idee intrekken — *English:* Withdraw an idea */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "reference": "I-2C3D4E5F",
                     *       "status": "draft",
                     *       "authorId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "region": "NL-UT",
                     *       "title": "Leesleenapp voor het basisonderwijs",
                     *       "description": "Een app waarmee leerlingen en leerkrachten samen boeken kiezen, lenen en beluisteren.",
                     *       "goal": "Meer leerlingen lezen thuis.",
                     *       "targetGroups": [
                     *         "primary-pupils",
                     *         "teachers"
                     *       ],
                     *       "agendaTasks": [
                     *         "literate-society"
                     *       ],
                     *       "helpWanted": [
                     *         "expertise",
                     *         "partners"
                     *       ],
                     *       "fieldlabWish": "none",
                     *       "publicPrizeWish": true,
                     *       "challengeId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "decisionId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "submittedAt": "2026-03-02T09:30:00.000Z",
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Idea"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Intrekken kan niet meer — *English:* Can no longer be withdrawn */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    getIdeasQueues: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wachtrijen van ideas — *English:* Queues of ideas */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "ideas",
                     *       "outbox": {
                     *         "waiting": 0
                     *       },
                     *       "log": {
                     *         "position": 42,
                     *         "hash": "9f86d081884c7d65"
                     *       },
                     *       "consumers": [
                     *         {
                     *           "stream": "EVT_IDEAS",
                     *           "pending": 0,
                     *           "inProgress": 0
                     *         }
                     *       ],
                     *       "deadLetters": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Queues"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    verifyIdeasEventLog: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logboek van ideas controleren — *English:* Verify the event log of ideas */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "ideas",
                     *       "verified": 42,
                     *       "intact": true,
                     *       "brokenAt": 7
                     *     }
                     */
                    "application/json": components["schemas"]["LogVerification"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    listIdeasDeadLetters: {
        parameters: {
            query?: {
                /**
                 * @description Stand. State.
                 * @example open
                 */
                status?: "open" | "replayed";
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "setAsideAt" | "-setAsideAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Onbestelbare berichten van ideas — *English:* Dead letters of ideas */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "eventId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "eventType": "idea.submitted.v1",
                     *           "stream": "EVT_IDEAS",
                     *           "streamSequence": 42,
                     *           "reason": "permanent-failure",
                     *           "error": "PolicyRefused",
                     *           "deliveries": 20,
                     *           "status": "open",
                     *           "setAsideAt": "2026-03-02T09:30:00.000Z",
                     *           "replayedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    replayIdeasDeadLetter: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Nummer van het bericht. Id of the dead letter.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                deadLetterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Onbestelbaar bericht opnieuw verwerken — *English:* Replay a dead letter */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "eventId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "eventType": "idea.submitted.v1",
                     *       "stream": "EVT_IDEAS",
                     *       "streamSequence": 42,
                     *       "reason": "permanent-failure",
                     *       "error": "PolicyRefused",
                     *       "deliveries": 20,
                     *       "status": "open",
                     *       "setAsideAt": "2026-03-02T09:30:00.000Z",
                     *       "replayedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    listRounds: {
        parameters: {
            query?: {
                /**
                 * @description Provincie volgens ISO 3166-2:NL, of NL voor heel het land. Province by ISO 3166-2:NL, or NL for the whole country.
                 * @example NL-UT
                 */
                region?: "NL" | "NL-DR" | "NL-FL" | "NL-FR" | "NL-GE" | "NL-GR" | "NL-LI" | "NL-NB" | "NL-NH" | "NL-OV" | "NL-UT" | "NL-ZE" | "NL-ZH";
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "intakeFrom" | "-intakeFrom" | "publishAt" | "-publishAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rondes bekijken — *English:* List rounds */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "title": {
                     *             "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *             "en": "The idea fits the network agenda."
                     *           },
                     *           "region": "NL-UT",
                     *           "phase": "scheduled",
                     *           "criteriaSetId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "criteriaVersion": 1,
                     *           "criteria": {
                     *             "knockOuts": [
                     *               {
                     *                 "code": "national-potential",
                     *                 "question": {
                     *                   "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *                   "en": "The idea fits the network agenda."
                     *                 }
                     *               }
                     *             ],
                     *             "weighted": [
                     *               {
                     *                 "code": "national-potential",
                     *                 "question": {
                     *                   "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *                   "en": "The idea fits the network agenda."
                     *                 },
                     *                 "weight": 40,
                     *                 "required": true
                     *               }
                     *             ]
                     *           },
                     *           "council": {
                     *             "name": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             },
                     *             "chairId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *             "viceChairId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *             "memberIds": [
                     *               "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                     *             ],
                     *             "quorumPercent": 50
                     *           },
                     *           "intakeFrom": "2026-03-01T00:00:00.000Z",
                     *           "assessmentFrom": "2026-04-01T00:00:00.000Z",
                     *           "deliberationFrom": "2026-05-01T00:00:00.000Z",
                     *           "decisionFrom": "2026-05-15T00:00:00.000Z",
                     *           "publishAt": "2026-06-01T10:00:00.000Z",
                     *           "createdAt": "2026-03-02T09:30:00.000Z",
                     *           "updatedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["RoundPage"];
                };
            };
            400: components["responses"]["Problem400No3"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    announceRound: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": {
                 *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *         "en": "The idea fits the network agenda."
                 *       },
                 *       "region": "NL-UT",
                 *       "criteriaSetId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                 *       "council": {
                 *         "name": {
                 *           "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *           "en": "The idea fits the network agenda."
                 *         },
                 *         "chairId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                 *         "viceChairId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                 *         "memberIds": [
                 *           "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                 *         ],
                 *         "quorumPercent": 50
                 *       },
                 *       "intakeFrom": "2026-03-01T00:00:00.000Z",
                 *       "assessmentFrom": "2026-04-01T00:00:00.000Z",
                 *       "deliberationFrom": "2026-05-01T00:00:00.000Z",
                 *       "decisionFrom": "2026-05-15T00:00:00.000Z",
                 *       "publishAt": "2026-06-01T10:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewRound"];
            };
        };
        responses: {
            /** @description Een triageronde aankondigen — *English:* Announce a triage round */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "title": {
                     *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *         "en": "The idea fits the network agenda."
                     *       },
                     *       "region": "NL-UT",
                     *       "phase": "scheduled",
                     *       "criteriaSetId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "criteriaVersion": 1,
                     *       "criteria": {
                     *         "knockOuts": [
                     *           {
                     *             "code": "national-potential",
                     *             "question": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             }
                     *           }
                     *         ],
                     *         "weighted": [
                     *           {
                     *             "code": "national-potential",
                     *             "question": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             },
                     *             "weight": 40,
                     *             "required": true
                     *           }
                     *         ]
                     *       },
                     *       "council": {
                     *         "name": {
                     *           "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *           "en": "The idea fits the network agenda."
                     *         },
                     *         "chairId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *         "viceChairId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *         "memberIds": [
                     *           "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                     *         ],
                     *         "quorumPercent": 50
                     *       },
                     *       "intakeFrom": "2026-03-01T00:00:00.000Z",
                     *       "assessmentFrom": "2026-04-01T00:00:00.000Z",
                     *       "deliberationFrom": "2026-05-01T00:00:00.000Z",
                     *       "decisionFrom": "2026-05-15T00:00:00.000Z",
                     *       "publishAt": "2026-06-01T10:00:00.000Z",
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Round"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No2"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Criteria niet vastgesteld — *English:* Criteria not published; Data niet op volgorde — *English:* Dates out of order; Datum is voorbij — *English:* Date has passed; Voorzitter is geen lid — *English:* Chair is no member */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    castVote: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De stemming. The ballot.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                ballotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "vote": "for"
                 *     }
                 */
                "application/json": components["schemas"]["Vote"];
            };
        };
        responses: {
            /** @description Stemmen — *English:* Vote */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "candidateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "roundId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "status": "open",
                     *       "entitled": 5,
                     *       "quorum": 3,
                     *       "cast": 5,
                     *       "result": {
                     *         "for": 3,
                     *         "against": 1,
                     *         "abstain": 1,
                     *         "castingVoteUsed": false,
                     *         "outcome": "carried"
                     *       },
                     *       "openedAt": "2026-03-02T09:30:00.000Z",
                     *       "closedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No4"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Niet in een ronde — *English:* Not in a round; Kan niet in deze fase — *English:* Not in this phase; Stemming gesloten — *English:* Ballot closed; Al gestemd — *English:* Voted already */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    getCriteriaSet: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De criteriaset. The criteria set.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                criteriaSetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Criteria lezen — *English:* Read criteria */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "name": {
                     *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *         "en": "The idea fits the network agenda."
                     *       },
                     *       "draft": {
                     *         "knockOuts": [
                     *           {
                     *             "code": "national-potential",
                     *             "question": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             }
                     *           }
                     *         ],
                     *         "weighted": [
                     *           {
                     *             "code": "national-potential",
                     *             "question": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             },
                     *             "weight": 40,
                     *             "required": true
                     *           }
                     *         ]
                     *       },
                     *       "publishedVersion": 1,
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CriteriaSet"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    changeCriteriaSet: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /**
                 * @description De ETag van de versie die u wijzigt. The ETag of the version that you change.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De criteriaset. The criteria set.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                criteriaSetId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": {
                 *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *         "en": "The idea fits the network agenda."
                 *       },
                 *       "knockOuts": [
                 *         {
                 *           "code": "national-potential",
                 *           "question": {
                 *             "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *             "en": "The idea fits the network agenda."
                 *           }
                 *         }
                 *       ],
                 *       "weighted": [
                 *         {
                 *           "code": "national-potential",
                 *           "question": {
                 *             "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *             "en": "The idea fits the network agenda."
                 *           },
                 *           "weight": 40,
                 *           "required": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CriteriaSetChanges"];
                /**
                 * @example {
                 *       "name": {
                 *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *         "en": "The idea fits the network agenda."
                 *       },
                 *       "knockOuts": [
                 *         {
                 *           "code": "national-potential",
                 *           "question": {
                 *             "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *             "en": "The idea fits the network agenda."
                 *           }
                 *         }
                 *       ],
                 *       "weighted": [
                 *         {
                 *           "code": "national-potential",
                 *           "question": {
                 *             "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *             "en": "The idea fits the network agenda."
                 *           },
                 *           "weight": 40,
                 *           "required": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["CriteriaSetChanges"];
            };
        };
        responses: {
            /** @description Criteria wijzigen — *English:* Change criteria */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "name": {
                     *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *         "en": "The idea fits the network agenda."
                     *       },
                     *       "draft": {
                     *         "knockOuts": [
                     *           {
                     *             "code": "national-potential",
                     *             "question": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             }
                     *           }
                     *         ],
                     *         "weighted": [
                     *           {
                     *             "code": "national-potential",
                     *             "question": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             },
                     *             "weight": 40,
                     *             "required": true
                     *           }
                     *         ]
                     *       },
                     *       "publishedVersion": 1,
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CriteriaSet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409No4"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    closeBallot: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De stemming. The ballot.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                ballotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "castingVote": "for"
                 *     }
                 */
                "application/json": components["schemas"]["BallotClosure"];
            };
        };
        responses: {
            /** @description Een stemming sluiten — *English:* Close a ballot */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "candidateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "roundId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "status": "open",
                     *       "entitled": 5,
                     *       "quorum": 3,
                     *       "cast": 5,
                     *       "result": {
                     *         "for": 3,
                     *         "against": 1,
                     *         "abstain": 1,
                     *         "castingVoteUsed": false,
                     *         "outcome": "carried"
                     *       },
                     *       "openedAt": "2026-03-02T09:30:00.000Z",
                     *       "closedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No5"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Niet in een ronde — *English:* Not in a round; Kan niet in deze fase — *English:* Not in this phase; Stemming gesloten — *English:* Ballot closed; Stemmen staken — *English:* Votes are tied */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    listCriteriaSets: {
        parameters: {
            query?: {
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "createdAt" | "-createdAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Criteriasets bekijken — *English:* List criteria sets */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "name": {
                     *             "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *             "en": "The idea fits the network agenda."
                     *           },
                     *           "draft": {
                     *             "knockOuts": [
                     *               {
                     *                 "code": "national-potential",
                     *                 "question": {
                     *                   "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *                   "en": "The idea fits the network agenda."
                     *                 }
                     *               }
                     *             ],
                     *             "weighted": [
                     *               {
                     *                 "code": "national-potential",
                     *                 "question": {
                     *                   "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *                   "en": "The idea fits the network agenda."
                     *                 },
                     *                 "weight": 40,
                     *                 "required": true
                     *               }
                     *             ]
                     *           },
                     *           "publishedVersion": 1,
                     *           "createdAt": "2026-03-02T09:30:00.000Z",
                     *           "updatedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["CriteriaSetPage"];
                };
            };
            400: components["responses"]["Problem400No3"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    createCriteriaSet: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": {
                 *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *         "en": "The idea fits the network agenda."
                 *       },
                 *       "knockOuts": [
                 *         {
                 *           "code": "national-potential",
                 *           "question": {
                 *             "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *             "en": "The idea fits the network agenda."
                 *           }
                 *         }
                 *       ],
                 *       "weighted": [
                 *         {
                 *           "code": "national-potential",
                 *           "question": {
                 *             "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *             "en": "The idea fits the network agenda."
                 *           },
                 *           "weight": 40,
                 *           "required": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewCriteriaSet"];
            };
        };
        responses: {
            /** @description Criteria opstellen — *English:* Draft criteria */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "name": {
                     *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *         "en": "The idea fits the network agenda."
                     *       },
                     *       "draft": {
                     *         "knockOuts": [
                     *           {
                     *             "code": "national-potential",
                     *             "question": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             }
                     *           }
                     *         ],
                     *         "weighted": [
                     *           {
                     *             "code": "national-potential",
                     *             "question": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             },
                     *             "weight": 40,
                     *             "required": true
                     *           }
                     *         ]
                     *       },
                     *       "publishedVersion": 1,
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CriteriaSet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No2"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409No4"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    listInterests: {
        parameters: {
            query?: {
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "declaredAt" | "-declaredAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De kandidaat. The candidate.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Belangenverklaringen bekijken — *English:* List declarations of interest */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "candidateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "memberId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "relation": "none",
                     *           "explanation": "Ik werkte tot vorig jaar bij deze bibliotheek.",
                     *           "conflict": false,
                     *           "declaredAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["InterestPage"];
                };
            };
            400: components["responses"]["Problem400No3"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    declareInterest: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De kandidaat. The candidate.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "relation": "none",
                 *       "explanation": "Ik werkte tot vorig jaar bij deze bibliotheek."
                 *     }
                 */
                "application/json": components["schemas"]["NewInterest"];
            };
        };
        responses: {
            /** @description Belang verklaren — *English:* Declare an interest */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "candidateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "memberId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "relation": "none",
                     *       "explanation": "Ik werkte tot vorig jaar bij deze bibliotheek.",
                     *       "conflict": false,
                     *       "declaredAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Interest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No6"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Niet in een ronde — *English:* Not in a round; Kan niet in deze fase — *English:* Not in this phase; Belang al verklaard — *English:* Interest declared already; Idee van uw eigen organisatie — *English:* Idea of your own organisation */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    getBallot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De stemming. The ballot.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                ballotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een stemming lezen — *English:* Read a ballot */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "candidateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "roundId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "status": "open",
                     *       "entitled": 5,
                     *       "quorum": 3,
                     *       "cast": 5,
                     *       "result": {
                     *         "for": 3,
                     *         "against": 1,
                     *         "abstain": 1,
                     *         "castingVoteUsed": false,
                     *         "outcome": "carried"
                     *       },
                     *       "openedAt": "2026-03-02T09:30:00.000Z",
                     *       "closedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No7"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    getCandidate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De kandidaat. The candidate.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een kandidaat lezen — *English:* Read a candidate */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "ideaId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "region": "NL-UT",
                     *       "roundId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "status": "waiting",
                     *       "advice": {
                     *         "recommendation": "accept",
                     *         "motivation": {
                     *           "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *           "en": "The idea fits the network agenda."
                     *         },
                     *         "ballotId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *         "givenAt": "2026-03-02T09:30:00.000Z"
                     *       },
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Candidate"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    getDecision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Het besluit. The decision.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een besluit lezen — *English:* Read a decision */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "candidateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "ideaId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "roundId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "outcome": "accepted",
                     *       "advice": "accept",
                     *       "motivation": "De raad adviseert positief en het budget is toereikend.",
                     *       "explanation": {
                     *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *         "en": "The idea fits the network agenda."
                     *       },
                     *       "deviationReason": "Een vergelijkbaar Fieldlab loopt al.",
                     *       "decidedAt": "2026-03-02T09:30:00.000Z",
                     *       "publishAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Decision"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    getRound: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De ronde. The round.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een ronde lezen — *English:* Read a round */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "title": {
                     *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *         "en": "The idea fits the network agenda."
                     *       },
                     *       "region": "NL-UT",
                     *       "phase": "scheduled",
                     *       "criteriaSetId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "criteriaVersion": 1,
                     *       "criteria": {
                     *         "knockOuts": [
                     *           {
                     *             "code": "national-potential",
                     *             "question": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             }
                     *           }
                     *         ],
                     *         "weighted": [
                     *           {
                     *             "code": "national-potential",
                     *             "question": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             },
                     *             "weight": 40,
                     *             "required": true
                     *           }
                     *         ]
                     *       },
                     *       "council": {
                     *         "name": {
                     *           "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *           "en": "The idea fits the network agenda."
                     *         },
                     *         "chairId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *         "viceChairId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *         "memberIds": [
                     *           "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                     *         ],
                     *         "quorumPercent": 50
                     *       },
                     *       "intakeFrom": "2026-03-01T00:00:00.000Z",
                     *       "assessmentFrom": "2026-04-01T00:00:00.000Z",
                     *       "deliberationFrom": "2026-05-01T00:00:00.000Z",
                     *       "decisionFrom": "2026-05-15T00:00:00.000Z",
                     *       "publishAt": "2026-06-01T10:00:00.000Z",
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Round"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    rescheduleRound: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /**
                 * @description De ETag van de versie die u wijzigt. The ETag of the version that you change.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De ronde. The round.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assessmentFrom": "2026-04-01T00:00:00.000Z",
                 *       "deliberationFrom": "2026-05-01T00:00:00.000Z",
                 *       "decisionFrom": "2026-05-15T00:00:00.000Z",
                 *       "publishAt": "2026-06-01T10:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["RoundChanges"];
                /**
                 * @example {
                 *       "assessmentFrom": "2026-04-01T00:00:00.000Z",
                 *       "deliberationFrom": "2026-05-01T00:00:00.000Z",
                 *       "decisionFrom": "2026-05-15T00:00:00.000Z",
                 *       "publishAt": "2026-06-01T10:00:00.000Z"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["RoundChanges"];
            };
        };
        responses: {
            /** @description Een ronde verschuiven — *English:* Reschedule a round */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "title": {
                     *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *         "en": "The idea fits the network agenda."
                     *       },
                     *       "region": "NL-UT",
                     *       "phase": "scheduled",
                     *       "criteriaSetId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "criteriaVersion": 1,
                     *       "criteria": {
                     *         "knockOuts": [
                     *           {
                     *             "code": "national-potential",
                     *             "question": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             }
                     *           }
                     *         ],
                     *         "weighted": [
                     *           {
                     *             "code": "national-potential",
                     *             "question": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             },
                     *             "weight": 40,
                     *             "required": true
                     *           }
                     *         ]
                     *       },
                     *       "council": {
                     *         "name": {
                     *           "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *           "en": "The idea fits the network agenda."
                     *         },
                     *         "chairId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *         "viceChairId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *         "memberIds": [
                     *           "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071"
                     *         ],
                     *         "quorumPercent": 50
                     *       },
                     *       "intakeFrom": "2026-03-01T00:00:00.000Z",
                     *       "assessmentFrom": "2026-04-01T00:00:00.000Z",
                     *       "deliberationFrom": "2026-05-01T00:00:00.000Z",
                     *       "decisionFrom": "2026-05-15T00:00:00.000Z",
                     *       "publishAt": "2026-06-01T10:00:00.000Z",
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Round"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Data niet op volgorde — *English:* Dates out of order; Datum is voorbij — *English:* Date has passed; Bekendmaking staat vast — *English:* Publication is fixed */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    giveAdvice: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De kandidaat. The candidate.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ballotId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                 *       "motivation": {
                 *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *         "en": "The idea fits the network agenda."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewAdvice"];
            };
        };
        responses: {
            /** @description Advies uitbrengen — *English:* Give advice */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "ideaId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "region": "NL-UT",
                     *       "roundId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "status": "waiting",
                     *       "advice": {
                     *         "recommendation": "accept",
                     *         "motivation": {
                     *           "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *           "en": "The idea fits the network agenda."
                     *         },
                     *         "ballotId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *         "givenAt": "2026-03-02T09:30:00.000Z"
                     *       },
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Candidate"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No5"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Niet in een ronde — *English:* Not in a round; Kan niet in deze fase — *English:* Not in this phase; Advies rust op een stemming — *English:* Advice rests on a ballot; Al geadviseerd — *English:* Advised already */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    listAssessments: {
        parameters: {
            query?: {
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "createdAt" | "-createdAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De kandidaat. The candidate.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Beoordelingen bekijken — *English:* List assessments */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "candidateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "roundId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "memberId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "knockOuts": [
                     *             {
                     *               "code": "national-potential",
                     *               "passes": true,
                     *               "reason": "Sluit aan bij de Netwerkagenda."
                     *             }
                     *           ],
                     *           "scores": [
                     *             {
                     *               "code": "national-potential",
                     *               "mark": "score",
                     *               "score": 4,
                     *               "reason": "Sluit aan bij de Netwerkagenda."
                     *             }
                     *           ],
                     *           "knockedOut": false,
                     *           "total": 3.75,
                     *           "createdAt": "2026-03-02T09:30:00.000Z",
                     *           "updatedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["AssessmentPage"];
                };
            };
            400: components["responses"]["Problem400No3"];
            401: components["responses"]["Problem401"];
            /** @description Niet toegestaan — *English:* Not allowed; Token mist een scope — *English:* Token lacks a scope; Geen vastgelegde machtiging — *English:* No recorded delegation; Geen lid van deze raad — *English:* Not on this council; Eerst uw belang verklaren — *English:* Declare your interest first; U onthoudt zich — *English:* You are recused; Eerst uw eigen beoordeling — *English:* Your own assessment first */
            403: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    giveAssessment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De kandidaat. The candidate.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "knockOuts": [
                 *         {
                 *           "code": "national-potential",
                 *           "passes": true,
                 *           "reason": "Sluit aan bij de Netwerkagenda."
                 *         }
                 *       ],
                 *       "scores": [
                 *         {
                 *           "code": "national-potential",
                 *           "mark": "score",
                 *           "score": 4,
                 *           "reason": "Sluit aan bij de Netwerkagenda."
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewAssessment"];
            };
        };
        responses: {
            /** @description Een kandidaat beoordelen — *English:* Assess a candidate */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "candidateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "roundId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "memberId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "knockOuts": [
                     *         {
                     *           "code": "national-potential",
                     *           "passes": true,
                     *           "reason": "Sluit aan bij de Netwerkagenda."
                     *         }
                     *       ],
                     *       "scores": [
                     *         {
                     *           "code": "national-potential",
                     *           "mark": "score",
                     *           "score": 4,
                     *           "reason": "Sluit aan bij de Netwerkagenda."
                     *         }
                     *       ],
                     *       "knockedOut": false,
                     *       "total": 3.75,
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No4"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Niet in een ronde — *English:* Not in a round; Kan niet in deze fase — *English:* Not in this phase; Al beoordeeld — *English:* Assessed already; Past niet bij de criteria — *English:* Does not fit the criteria */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    listCandidates: {
        parameters: {
            query?: {
                /**
                 * @description Ronde. Round.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                roundId?: string;
                /**
                 * @description Idee. Idea.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                ideaId?: string;
                /**
                 * @description Stand. State.
                 * @example waiting
                 */
                status?: "waiting" | "admitted" | "advised" | "decided" | "withdrawn";
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Kandidaten bekijken — *English:* List candidates */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "ideaId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "organisationId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "region": "NL-UT",
                     *           "roundId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "status": "waiting",
                     *           "advice": {
                     *             "recommendation": "accept",
                     *             "motivation": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             },
                     *             "ballotId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *             "givenAt": "2026-03-02T09:30:00.000Z"
                     *           },
                     *           "createdAt": "2026-03-02T09:30:00.000Z",
                     *           "updatedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["CandidatePage"];
                };
            };
            400: components["responses"]["Problem400No3"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    listDecisions: {
        parameters: {
            query?: {
                /**
                 * @description Ronde. Round.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                roundId?: string;
                /**
                 * @description Uitkomst. Outcome.
                 * @example accepted
                 */
                outcome?: "accepted" | "declined";
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "publishAt" | "-publishAt" | "decidedAt" | "-decidedAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Besluiten bekijken — *English:* List decisions */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "candidateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "ideaId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "roundId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "outcome": "accepted",
                     *           "advice": "accept",
                     *           "motivation": "De raad adviseert positief en het budget is toereikend.",
                     *           "explanation": {
                     *             "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *             "en": "The idea fits the network agenda."
                     *           },
                     *           "deviationReason": "Een vergelijkbaar Fieldlab loopt al.",
                     *           "decidedAt": "2026-03-02T09:30:00.000Z",
                     *           "publishAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["DecisionPage"];
                };
            };
            400: components["responses"]["Problem400No3"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    openBallot: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De kandidaat. The candidate.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een stemming openen — *English:* Open a ballot */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "candidateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "roundId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "status": "open",
                     *       "entitled": 5,
                     *       "quorum": 3,
                     *       "cast": 5,
                     *       "result": {
                     *         "for": 3,
                     *         "against": 1,
                     *         "abstain": 1,
                     *         "castingVoteUsed": false,
                     *         "outcome": "carried"
                     *       },
                     *       "openedAt": "2026-03-02T09:30:00.000Z",
                     *       "closedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No5"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Niet in een ronde — *English:* Not in a round; Kan niet in deze fase — *English:* Not in this phase; Er is al een stemming — *English:* There is a ballot already */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    publishCriteriaSet: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description De ETag van de versie die u wijzigt. The ETag of the version that you change.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De criteriaset. The criteria set.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                criteriaSetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Criteria vaststellen — *English:* Publish criteria */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "name": {
                     *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *         "en": "The idea fits the network agenda."
                     *       },
                     *       "draft": {
                     *         "knockOuts": [
                     *           {
                     *             "code": "national-potential",
                     *             "question": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             }
                     *           }
                     *         ],
                     *         "weighted": [
                     *           {
                     *             "code": "national-potential",
                     *             "question": {
                     *               "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *               "en": "The idea fits the network agenda."
                     *             },
                     *             "weight": 40,
                     *             "required": true
                     *           }
                     *         ]
                     *       },
                     *       "publishedVersion": 1,
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CriteriaSet"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Niets nieuws vast te stellen — *English:* Nothing new to publish */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["Problem412"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    reviseAssessment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /**
                 * @description De ETag van de versie die u wijzigt. The ETag of the version that you change.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De beoordeling. The assessment.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "knockOuts": [
                 *         {
                 *           "code": "national-potential",
                 *           "passes": true,
                 *           "reason": "Sluit aan bij de Netwerkagenda."
                 *         }
                 *       ],
                 *       "scores": [
                 *         {
                 *           "code": "national-potential",
                 *           "mark": "score",
                 *           "score": 4,
                 *           "reason": "Sluit aan bij de Netwerkagenda."
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewAssessment"];
                /**
                 * @example {
                 *       "knockOuts": [
                 *         {
                 *           "code": "national-potential",
                 *           "passes": true,
                 *           "reason": "Sluit aan bij de Netwerkagenda."
                 *         }
                 *       ],
                 *       "scores": [
                 *         {
                 *           "code": "national-potential",
                 *           "mark": "score",
                 *           "score": 4,
                 *           "reason": "Sluit aan bij de Netwerkagenda."
                 *         }
                 *       ]
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["NewAssessment"];
            };
        };
        responses: {
            /** @description Een beoordeling wijzigen — *English:* Change an assessment */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "candidateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "roundId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "memberId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "knockOuts": [
                     *         {
                     *           "code": "national-potential",
                     *           "passes": true,
                     *           "reason": "Sluit aan bij de Netwerkagenda."
                     *         }
                     *       ],
                     *       "scores": [
                     *         {
                     *           "code": "national-potential",
                     *           "mark": "score",
                     *           "score": 4,
                     *           "reason": "Sluit aan bij de Netwerkagenda."
                     *         }
                     *       ],
                     *       "knockedOut": false,
                     *       "total": 3.75,
                     *       "createdAt": "2026-03-02T09:30:00.000Z",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No4"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Niet in een ronde — *English:* Not in a round; Kan niet in deze fase — *English:* Not in this phase; Past niet bij de criteria — *English:* Does not fit the criteria */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    reviseInterest: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /**
                 * @description De ETag van de versie die u wijzigt. The ETag of the version that you change.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De verklaring. The declaration.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                interestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "relation": "none",
                 *       "explanation": "Ik werkte tot vorig jaar bij deze bibliotheek."
                 *     }
                 */
                "application/json": components["schemas"]["NewInterest"];
                /**
                 * @example {
                 *       "relation": "none",
                 *       "explanation": "Ik werkte tot vorig jaar bij deze bibliotheek."
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["NewInterest"];
            };
        };
        responses: {
            /** @description Belangenverklaring wijzigen — *English:* Change a declaration of interest */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "candidateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "memberId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "relation": "none",
                     *       "explanation": "Ik werkte tot vorig jaar bij deze bibliotheek.",
                     *       "conflict": false,
                     *       "declaredAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Interest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No6"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Niet in een ronde — *English:* Not in a round; Kan niet in deze fase — *English:* Not in this phase; Idee van uw eigen organisatie — *English:* Idea of your own organisation */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    takeDecision: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De kandidaat. The candidate.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "accepted",
                 *       "motivation": "De raad adviseert positief en het budget is toereikend.",
                 *       "explanation": {
                 *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                 *         "en": "The idea fits the network agenda."
                 *       },
                 *       "deviationReason": "Een vergelijkbaar Fieldlab loopt al."
                 *     }
                 */
                "application/json": components["schemas"]["NewDecision"];
            };
        };
        responses: {
            /** @description Besluiten — *English:* Take a decision */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "candidateId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "ideaId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "roundId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "outcome": "accepted",
                     *       "advice": "accept",
                     *       "motivation": "De raad adviseert positief en het budget is toereikend.",
                     *       "explanation": {
                     *         "nl": "Het idee sluit aan bij de Netwerkagenda.",
                     *         "en": "The idea fits the network agenda."
                     *       },
                     *       "deviationReason": "Een vergelijkbaar Fieldlab loopt al.",
                     *       "decidedAt": "2026-03-02T09:30:00.000Z",
                     *       "publishAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Decision"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No7"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Niet in een ronde — *English:* Not in a round; Kan niet in deze fase — *English:* Not in this phase; Eerst het advies — *English:* Advice first; Afwijking zonder reden — *English:* Departure without reason; Al besloten — *English:* Decided already */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    getTriageQueues: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wachtrijen van triage — *English:* Queues of triage */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "ideas",
                     *       "outbox": {
                     *         "waiting": 0
                     *       },
                     *       "log": {
                     *         "position": 42,
                     *         "hash": "9f86d081884c7d65"
                     *       },
                     *       "consumers": [
                     *         {
                     *           "stream": "EVT_IDEAS",
                     *           "pending": 0,
                     *           "inProgress": 0
                     *         }
                     *       ],
                     *       "deadLetters": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Queues"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    verifyTriageEventLog: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logboek van triage controleren — *English:* Verify the event log of triage */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "ideas",
                     *       "verified": 42,
                     *       "intact": true,
                     *       "brokenAt": 7
                     *     }
                     */
                    "application/json": components["schemas"]["LogVerification"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    listTriageDeadLetters: {
        parameters: {
            query?: {
                /**
                 * @description Stand. State.
                 * @example open
                 */
                status?: "open" | "replayed";
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "setAsideAt" | "-setAsideAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Onbestelbare berichten van triage — *English:* Dead letters of triage */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "eventId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "eventType": "idea.submitted.v1",
                     *           "stream": "EVT_IDEAS",
                     *           "streamSequence": 42,
                     *           "reason": "permanent-failure",
                     *           "error": "PolicyRefused",
                     *           "deliveries": 20,
                     *           "status": "open",
                     *           "setAsideAt": "2026-03-02T09:30:00.000Z",
                     *           "replayedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    replayTriageDeadLetter: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Nummer van het bericht. Id of the dead letter.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                deadLetterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Onbestelbaar bericht opnieuw verwerken — *English:* Replay a dead letter */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "eventId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "eventType": "idea.submitted.v1",
                     *       "stream": "EVT_IDEAS",
                     *       "streamSequence": 42,
                     *       "reason": "permanent-failure",
                     *       "error": "PolicyRefused",
                     *       "deliveries": 20,
                     *       "status": "open",
                     *       "setAsideAt": "2026-03-02T09:30:00.000Z",
                     *       "replayedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De persoon: het eigen nummer. The person: one’s own id.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Contactgegevens lezen — *English:* Read contact data */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "personId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "email": "anna@bibliotheek.example",
                     *       "language": "nl",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    changeContact: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key"?: components["parameters"]["OptionalIdempotencyKey"];
                /**
                 * @description De ETag van de versie die u wijzigt. The ETag of the version that you change.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description De persoon: het eigen nummer. The person: one’s own id.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "anna@bibliotheek.example",
                 *       "language": "nl"
                 *     }
                 */
                "application/json": components["schemas"]["ContactChanges"];
                /**
                 * @example {
                 *       "email": "anna@bibliotheek.example",
                 *       "language": "nl"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ContactChanges"];
            };
        };
        responses: {
            /** @description Contactgegevens wijzigen — *English:* Change contact data */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "personId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "email": "anna@bibliotheek.example",
                     *       "language": "nl",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409No3"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    getNotification: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Het bericht. The message.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een bericht lezen — *English:* Read a message */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "kind": "idea-received",
                     *       "language": "nl",
                     *       "title": "Besluit over idee I-2C3D4E5F",
                     *       "body": "Uw idee is aangenomen.",
                     *       "ideaId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "sentAt": "2026-03-02T09:30:00.000Z",
                     *       "readAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Notification"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description Alleen ongelezen of gelezen. Only unread or read. */
                unread?: boolean;
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "sentAt" | "-sentAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Berichten bekijken — *English:* List messages */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "kind": "idea-received",
                     *           "language": "nl",
                     *           "title": "Besluit over idee I-2C3D4E5F",
                     *           "body": "Uw idee is aangenomen.",
                     *           "ideaId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "sentAt": "2026-03-02T09:30:00.000Z",
                     *           "readAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            400: components["responses"]["Problem400No3"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    readNotification: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description De ETag van de versie die u wijzigt. The ETag of the version that you change.
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Het bericht. The message.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Een bericht als gelezen aanmerken — *English:* Mark a message as read */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "kind": "idea-received",
                     *       "language": "nl",
                     *       "title": "Besluit over idee I-2C3D4E5F",
                     *       "body": "Uw idee is aangenomen.",
                     *       "ideaId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "sentAt": "2026-03-02T09:30:00.000Z",
                     *       "readAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Notification"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409No3"];
            412: components["responses"]["Problem412"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    registerContact: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "anna@bibliotheek.example",
                 *       "language": "nl"
                 *     }
                 */
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description Contactgegevens geven — *English:* Give contact data */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "personId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "email": "anna@bibliotheek.example",
                     *       "language": "nl",
                     *       "updatedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403No2"];
            406: components["responses"]["Problem406"];
            /** @description Idempotency-Key al gebruikt — *English:* Idempotency-Key already used; Tegelijk gewijzigd — *English:* Changed at the same time; Contactgegevens bestaan al — *English:* Contact data exist */
            409: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    getNotifyQueues: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wachtrijen van notify — *English:* Queues of notify */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "ideas",
                     *       "outbox": {
                     *         "waiting": 0
                     *       },
                     *       "log": {
                     *         "position": 42,
                     *         "hash": "9f86d081884c7d65"
                     *       },
                     *       "consumers": [
                     *         {
                     *           "stream": "EVT_IDEAS",
                     *           "pending": 0,
                     *           "inProgress": 0
                     *         }
                     *       ],
                     *       "deadLetters": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Queues"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    verifyNotifyEventLog: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logboek van notify controleren — *English:* Verify the event log of notify */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "service": "ideas",
                     *       "verified": 42,
                     *       "intact": true,
                     *       "brokenAt": 7
                     *     }
                     */
                    "application/json": components["schemas"]["LogVerification"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    listNotifyDeadLetters: {
        parameters: {
            query?: {
                /**
                 * @description Stand. State.
                 * @example open
                 */
                status?: "open" | "replayed";
                /** @description Waar de vorige bladzijde ophield. Where the previous page ended. */
                cursor?: string;
                /** @description Hoogste aantal per bladzijde. Highest number per page. */
                limit?: number;
                /** @description Volgorde; met een minteken aflopend. Order; descending with a minus sign. */
                sort?: "setAsideAt" | "-setAsideAt";
                /** @description Alleen deze velden, met komma’s ertussen. Only these fields, separated by commas. */
                fields?: string;
            };
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Onbestelbare berichten van notify — *English:* Dead letters of notify */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "eventId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *           "eventType": "idea.submitted.v1",
                     *           "stream": "EVT_IDEAS",
                     *           "streamSequence": 42,
                     *           "reason": "permanent-failure",
                     *           "error": "PolicyRefused",
                     *           "deliveries": 20,
                     *           "status": "open",
                     *           "setAsideAt": "2026-03-02T09:30:00.000Z",
                     *           "replayedAt": "2026-03-02T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next": "eyJhdCI6IjIwMjYtMDMtMDIifQ"
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
    replayNotifyDeadLetter: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).
                 * @example 6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Nummer van het bericht. Id of the dead letter.
                 * @example 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071
                 */
                deadLetterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Onbestelbaar bericht opnieuw verwerken — *English:* Replay a dead letter */
            201: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "eventId": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
                     *       "eventType": "idea.submitted.v1",
                     *       "stream": "EVT_IDEAS",
                     *       "streamSequence": 42,
                     *       "reason": "permanent-failure",
                     *       "error": "PolicyRefused",
                     *       "deliveries": 20,
                     *       "status": "open",
                     *       "setAsideAt": "2026-03-02T09:30:00.000Z",
                     *       "replayedAt": "2026-03-02T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            400: components["responses"]["Problem400No2"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
            504: components["responses"]["Problem504"];
            507: components["responses"]["Problem507"];
        };
    };
    getGlossary: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.
                 * @example nl
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De woordenlijst — *English:* The glossary */
            200: {
                headers: {
                    "API-Version": components["headers"]["API-Version"];
                    "Trace-Id": components["headers"]["Trace-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "nl": "idee",
                     *           "en": "idea",
                     *           "meaning": {
                     *             "nl": "Een voorstel voor vernieuwing.",
                     *             "en": "A proposal for innovation."
                     *           },
                     *           "service": "ideas"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Glossary"];
                };
            };
            400: components["responses"]["Problem400No2"];
            406: components["responses"]["Problem406"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503No2"];
            504: components["responses"]["Problem504"];
        };
    };
}
