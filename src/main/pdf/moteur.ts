/**
 * The PDF engine (pdfkit) set for acts: built to PDF/A-2a with the PDF/UA-1 identifier, tagged,
 * French, fonts embedded. Invariant: same input, same bytes, on every machine: no clock, no
 * randomness, no compression (zlib's output differs from one build to another).
 */
import PDFDocument from 'pdfkit';
import { type DateCivile, jourDe } from '../../shared/date-civile.ts';
import { polices, type Style } from './polices.ts';

/**
 * pdfkit's document is a stream. Its chunks are kept here instead: the bytes are there when
 * `end()` returns, and no pending tick holds the document in a batch of letters.
 */
class Document extends PDFDocument {
  declare morceaux?: Uint8Array[];
  declare fini?: boolean;

  override push(morceau: Uint8Array | null): boolean {
    // pdfkit writes the header from its own constructor, before any field of this class is set.
    this.morceaux ??= [];
    if (morceau === null) this.fini = true;
    else this.morceaux.push(morceau);
    return true;
  }
}

export type Moteur = Document;
export type Element = PDFKit.PDFStructureElement;

export type Identite = {
  readonly titre: string;
  /** Code, version of the model and fingerprint of the snapshot: they make /ID unique. */
  readonly motsCles: string;
  /** Date of the act; the file is said to be made on that day at noon UTC. */
  readonly date: DateCivile;
};

/** PDF/A asks that a metadata schema outside XMP's own be described in the file. */
const SCHEMA_UA = `
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>`;

/** pdfkit copies the document's information into XMP without escaping it. */
const sansBalise = (texte: string): string => texte.replace(/[<>&]/g, ' ');

function midiUtc(date: DateCivile): Date {
  return new Date(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, jourDe(date), 12),
  );
}

/**
 * Chooses the weight and size of what comes next. Fonts go by their PostScript names, under
 * which pdfkit keeps the one of its constructor: any other name would be compared, table by
 * table, at each call.
 */
export function choisir(moteur: Moteur, style: Style, taille: number): Moteur {
  return moteur.font(polices()[style].postscriptName).fontSize(taille);
}

/** An empty document, without a page. */
export function ouvrir({ titre, motsCles, date }: Identite): Moteur {
  const { normal, gras } = polices();
  const reglages = {
    autoFirstPage: false,
    bufferPages: true,
    compress: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: 'fr-FR',
    displayTitle: true,
    // Without a font here pdfkit would add Helvetica, which is not embedded.
    font: normal,
    info: {
      Title: sansBalise(titre),
      Keywords: sansBalise(motsCles),
      Creator: 'Quittance',
      Producer: 'Quittance',
      CreationDate: midiUtc(date),
    },
  };
  // The published types know font files only; an already parsed font is allowed by the code.
  const moteur = new Document(reglages as unknown as PDFKit.PDFDocumentOptions);
  moteur.registerFont(gras.postscriptName, gras as unknown as PDFKit.Mixins.PDFFontSource);
  moteur.appendXML(SCHEMA_UA);
  return moteur;
}

/**
 * Ends the document and gives its bytes, synchronously. A structure element left open would
 * leave the file unfinished: that is a bug, thrown here.
 */
export function fermer(moteur: Moteur): Uint8Array {
  moteur.end();
  if (!moteur.fini) throw new Error('The PDF is not complete: a structure element is open.');
  return new Uint8Array(Buffer.concat(moteur.morceaux ?? []));
}
