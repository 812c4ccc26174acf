"""Writes larch-word.docx: larch.md as Word would save it, numbered headings, a contents field, header and footer, a bordered table and
tracked changes that nobody has accepted yet. With them accepted it reads as larch.md does.

usage: make_word_sample.py OUT.docx [--accepted]    --accepted: with the changes accepted and no contents, to print as PDF"""
import sys, zipfile

W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
ACCEPTED = "--accepted" in sys.argv
AUTHOR = 'w:author="Reviewer" w:date="2026-11-02T10:00:00Z"'
ids = iter(range(100, 10000))


def t(text):
    return f'<w:t xml:space="preserve">{text}</w:t>'


def r(text, props=""):
    return f'<w:r w:rsidRPr="00A1{next(ids):04d}">{"<w:rPr>" + props + "</w:rPr>" if props else ""}{t(text)}</w:r>'


def ins(text):
    return r(text) if ACCEPTED else f'<w:ins w:id="{next(ids)}" {AUTHOR}>{r(text)}</w:ins>'


def dele(text):
    return "<w:proofErr w:type='spellEnd'/>" if ACCEPTED else f'<w:del w:id="{next(ids)}" {AUTHOR}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def p(*runs, style=None, num=None, mark=""):
    inner = "".join(x if x.startswith("<") else r(x) for x in runs)
    props = (f'<w:pStyle w:val="{style}"/>' if style else "") + (f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>' if num else "") + (f"<w:rPr>{mark}</w:rPr>" if mark else "")
    return f'<w:p w:rsidR="00B2{next(ids):04d}">{"<w:pPr>" + props + "</w:pPr>" if props else ""}<w:proofErr w:type="spellStart"/>{inner}</w:p>'


def row(cells, head=False):
    return "<w:tr>" + ("<w:trPr><w:tblHeader/></w:trPr>" if head else "") + "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{p(r(c, "<w:b/>") if head else c)}</w:tc>' for c in cells) + "</w:tr>"


CONTENTS = ('<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>'
            + p("Contents", style="TOCHeading") + p("1 Accounts\t1", style="TOC1") + "</w:sdtContent></w:sdt>")
BODY = "".join([
    p("Larch Hospital: posting about work", style="Title"),
    "" if ACCEPTED else CONTENTS,
    p("This guidance is for everyone who works at Larch Hospital. It says what is ", ins("fine, what is "), "not, and whom to ask."),
    p("Accounts", style="Heading1"),
    p("Your own account", style="Heading2"),
    p("You may say where you work and what you do. Say that your views are your own. In working time, post ", dele("whatever you like"), ins("only if your manager agrees"), "."),
    p("Accounts of the hospital", style="Heading2"),
    p("Only the comms desk and the people it has asked post on the hospital's accounts. If your team would like an account, write to the comms lead and say:"),
    p("who it is for;", style="ListParagraph", num=(2, 0)),
    "" if ACCEPTED else p(dele("who pays for it;"), style="ListParagraph", num=(2, 0), mark=f'<w:del w:id="7" {AUTHOR}/>'),
    p("which two named people will post;", style="ListParagraph", num=(2, 0)),
    p("when the pilot ends, and what would make you stop.", style="ListParagraph", num=(2, 0)),
    p("Patients", style="Heading1"),
    p("Names and details", style="Heading2"),
    p(dele("You may post about a patient if you leave out the name."), ins("Never post anything from which someone could work out who a patient is."), " An age, a place and a date are often enough. With the patient's written consent, the comms desk can post it for you."),
    p("Photographs", style="Heading2"),
    p("No photographs on wards or in corridors. A picture in the staff room is fine if nobody in it minds. ",
      f'<w:moveTo w:id="{next(ids)}" {AUTHOR}>' + r("Before you post a picture of a colleague, ask them (see 1.1).") + "</w:moveTo>"),
    p("Meetings", style="Heading1"),
    p("Slides", style="Heading2"),
    p("You may share a photographed slide if the speaker has not asked people not to, and if it shows no patient. Take a post down 1",
      "<w:r><w:noBreakHyphen/></w:r>", "24 hours after a speaker asks for it."),
    p("Embargoes", style="Heading2"),
    p("Results under embargo stay private until the journal has published them. If you are not sure, ask the press officer, e.g. by phone."),
    p("Who can say yes", style="Heading1"),
    p("<w:proofErr w:type='spellEnd'/>" if ACCEPTED else f'<w:moveFrom w:id="{next(ids)}" {AUTHOR}>' + r("Before you post a picture of a colleague, ask them (see 1.1). ") + "</w:moveFrom>", "The following people can help:"),
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="9000" w:type="dxa"/><w:tblLook w:val="04A0" w:firstRow="1"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
    + row(["What you want to post", "Who says yes", "How long it takes"], head=True)
    + row(["A patient's story", "Comms desk, with the consent form", "two working days"])
    + row(["A photograph of a ward", "Ward manager and comms desk", "one working day"])
    + row(["Anything for a journalist", "Press officer", "the same day"]) + "</w:tbl>",
    p("Questions people ask", style="Heading1"),
    p("Can I like a post of the hospital?", style="Heading3"),
    p("Yes, and you may share it on your own account."),
    p("What if I posted the wrong thing?", style="Heading3"),
    p("Ring the comms desk at once. Then do this:"),
    p("If it shows a patient, delete it.", style="ListParagraph", num=(3, 0)),
    p("If it is only wrong, leave it up and put the right facts underneath.", style="ListParagraph", num=(3, 0)),
    '<w:sectPr><w:headerReference w:type="default" r:id="rId10"/><w:footerReference w:type="default" r:id="rId11"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>',
])


def style(id_, name, props="", run="", based="Normal"):
    return f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/><w:qFormat/><w:pPr>{props}</w:pPr><w:rPr>{run}</w:rPr></w:style>'


STYLES = ('<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
          '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
          + style("Title", "Title", "", '<w:sz w:val="52"/>')
          + style("Heading1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="34"/>')
          + style("Heading2", "heading 2", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/>', '<w:b/><w:sz w:val="26"/>')
          + style("Heading3", "heading 3", '<w:outlineLvl w:val="1"/>', '<w:b/><w:sz w:val="26"/>')
          + style("ListParagraph", "List Paragraph") + style("TOC1", "toc 1") + style("TOCHeading", "TOC Heading", based="Heading1")
          + '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>' + "".join(f'<w:{s} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for s in ("top", "left", "bottom", "right", "insideH", "insideV")) + "</w:tblBorders></w:tblPr></w:style>")


def level(i, fmt, text, style_=None, indent=0):
    return f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>{"<w:pStyle w:val=%r/>" % style_ if style_ else ""}<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="{indent}" w:hanging="{360 if indent else 0}"/></w:pPr></w:lvl>'.replace("'", '"')


NUMBERING = (f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{level(0, "decimal", "%1", "Heading1")}{level(1, "decimal", "%1.%2", "Heading2")}</w:abstractNum>'
             f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", "•", indent=720)}</w:abstractNum><w:abstractNum w:abstractNumId="2">{level(0, "decimal", "%1.", indent=720)}</w:abstractNum>'
             '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>')
PART = "application/vnd.openxmlformats-officedocument.wordprocessingml."
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
parts = {
    "word/document.xml": ("document.main", f"<w:document {W}><w:body>{BODY}</w:body></w:document>"),
    "word/styles.xml": ("styles", f"<w:styles {W}>{STYLES}</w:styles>"),
    "word/numbering.xml": ("numbering", f"<w:numbering {W}>{NUMBERING}</w:numbering>"),
    "word/header1.xml": ("header", f'<w:hdr {W}>{p("Larch Hospital - staff only")}</w:hdr>'),
    "word/footer1.xml": ("footer", f'<w:ftr {W}><w:p>{r("Page ")}<w:fldSimple w:instr="PAGE">{r("1")}</w:fldSimple></w:p></w:ftr>'),
}
CUSTOM = ('<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
          '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Owner"><vt:lpwstr>Communications team</vt:lpwstr></property>'
          '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="Review by"><vt:filetime>2027-03-01T00:00:00Z</vt:filetime></property></Properties>')
relations = [("styles", "styles.xml", "rId1"), ("numbering", "numbering.xml", "rId2"), ("header", "header1.xml", "rId10"), ("footer", "footer1.xml", "rId11")]
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z:
    def add(path, text):
        z.writestr(zipfile.ZipInfo(path, (2026, 11, 2, 10, 0, 0)), '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text, zipfile.ZIP_DEFLATED)
    add("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="/{path}" ContentType="{PART}{kind}+xml"/>' for path, (kind, _) in parts.items()) + '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>')
    add("_rels/.rels", f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{REL}officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="{REL}custom-properties" Target="docProps/custom.xml"/></Relationships>')
    add("word/_rels/document.xml.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + "".join(f'<Relationship Id="{i}" Type="{REL}{kind}" Target="{target}"/>' for kind, target, i in relations) + "</Relationships>")
    for path, (_, text) in parts.items():
        add(path, text)
    add("docProps/custom.xml", CUSTOM)
