"""The styles of a document, as Word keeps them: an agency's template may bring its own instead.

Sizes of letters (`sz`) are half points, distances twentieths of a point, borders eighths.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from smm_expert.report.docx.ink import Ink
from smm_expert.report.docx.ooxml import hexadecimal

Kind = Literal["paragraph", "character", "table"]
TABLE_STYLE = "Strategy Table"


class Style(NamedTuple):
    """A style: `paragraph` and `run` hold the inner XML of pPr and rPr, `rest` what follows."""

    name: str
    paragraph: str = ""
    run: str = ""
    based: str = "Normal"
    following: str = ""
    kind: Kind = "paragraph"
    rest: str = ""


def house_styles(ink: Ink) -> tuple[Style, ...]:
    """Every style that a document uses, each after those that it is based on."""
    return (*_texts(ink), *_parts(ink), *_advice(ink), *_tables(ink))


def _texts(ink: Ink) -> tuple[Style, ...]:
    accent, text = hexadecimal(ink.accent), hexadecimal(ink.text)
    quiet, line = hexadecimal(ink.quiet), hexadecimal(ink.line)
    return (
        Style(
            "Normal",
            '<w:spacing w:after="140" w:line="288" w:lineRule="auto"/>',
            f'<w:color w:val="{text}"/><w:sz w:val="21"/><w:szCs w:val="21"/>',
            based="",
        ),
        Style(
            "Title",
            '<w:keepNext/><w:spacing w:before="0" w:after="240" w:line="240" w:lineRule="auto"/>',
            f'<w:b/><w:color w:val="{text}"/><w:sz w:val="68"/><w:szCs w:val="68"/>',
        ),
        Style(
            "Subtitle",
            '<w:spacing w:after="240" w:line="276" w:lineRule="auto"/>',
            f'<w:color w:val="{quiet}"/><w:sz w:val="30"/><w:szCs w:val="30"/>',
        ),
        Style(
            "Heading 1",
            '<w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:pBdr><w:bottom w:val="single" '
            f'w:sz="12" w:space="6" w:color="{accent}"/></w:pBdr>'
            '<w:spacing w:before="0" w:after="320" w:line="240" w:lineRule="auto"/>'
            '<w:outlineLvl w:val="0"/>',
            f'<w:b/><w:color w:val="{accent}"/><w:sz w:val="44"/><w:szCs w:val="44"/>',
            following="Normal",
        ),
        Style(
            "Heading 2",
            '<w:keepNext/><w:keepLines/><w:spacing w:before="400" w:after="160" w:line="240" '
            'w:lineRule="auto"/><w:outlineLvl w:val="1"/>',
            f'<w:b/><w:color w:val="{text}"/><w:sz w:val="30"/><w:szCs w:val="30"/>',
            following="Normal",
        ),
        Style(
            "Heading 3",
            '<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="8" '
            f'w:color="{line}"/></w:pBdr><w:spacing w:before="320" w:after="40" w:line="252" '
            'w:lineRule="auto"/><w:outlineLvl w:val="2"/>',
            f'<w:b/><w:color w:val="{accent}"/><w:sz w:val="24"/><w:szCs w:val="24"/>',
            following="Normal",
        ),
        Style(
            "List Bullet",
            '<w:numPr><w:numId w:val="{bullets}"/></w:numPr>'
            '<w:spacing w:after="80"/><w:ind w:left="340" w:hanging="340"/>',
        ),
        Style(
            "Caption",
            '<w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="100" w:line="240" '
            'w:lineRule="auto"/>',
            f'<w:b/><w:color w:val="{text}"/><w:sz w:val="21"/><w:szCs w:val="21"/>',
            following="Normal",
        ),
    )


def _parts(ink: Ink) -> tuple[Style, ...]:
    """Contents, header and footer, callouts."""
    accent, quiet = hexadecimal(ink.accent), hexadecimal(ink.quiet)
    line = hexadecimal(ink.line)
    small = f'<w:color w:val="{quiet}"/><w:sz w:val="17"/><w:szCs w:val="17"/>'
    level = '<w:spacing w:before="{}" w:after="{}" w:line="252" w:lineRule="auto"/>'
    tones = (("Note", ink.info), ("Warning", ink.warning), ("Good", ink.good))
    return (
        Style("Header", '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>', small),
        Style("Footer", '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>', small),
        Style(
            "TOC Heading",
            '<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" '
            f'w:color="{accent}"/></w:pBdr><w:spacing w:before="0" w:after="320" w:line="240" '
            'w:lineRule="auto"/>',
            f'<w:b/><w:color w:val="{accent}"/><w:sz w:val="44"/><w:szCs w:val="44"/>',
            following="Normal",
        ),
        Style(
            "TOC 1",
            '<w:tabs><w:tab w:val="left" w:pos="500"/></w:tabs>'
            + level.format(140, 20)
            + '<w:ind w:left="500" w:hanging="500"/>',
            "<w:b/>",
        ),
        Style(
            "TOC 2",
            level.format(0, 10) + '<w:ind w:left="500"/>',
            f'<w:color w:val="{quiet}"/><w:sz w:val="20"/><w:szCs w:val="20"/>',
        ),
        *(
            Style(
                f"Callout {name}",
                "<w:keepLines/><w:pBdr>"
                f'<w:top w:val="single" w:sz="4" w:space="6" w:color="{_tint(ink, tone)}"/>'
                f'<w:left w:val="single" w:sz="36" w:space="9" w:color="{hexadecimal(tone)}"/>'
                f'<w:bottom w:val="single" w:sz="4" w:space="6" w:color="{_tint(ink, tone)}"/>'
                f'<w:right w:val="single" w:sz="4" w:space="9" w:color="{_tint(ink, tone)}"/>'
                f'</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{_tint(ink, tone)}"/>'
                '<w:spacing w:before="240" w:after="240"/><w:ind w:left="240" w:right="200"/>',
            )
            for name, tone in tones
        ),
        Style("Table Gap", '<w:spacing w:after="0" w:line="200" w:lineRule="exact"/>', small),
        Style("Section End", '<w:spacing w:after="0" w:line="20" w:lineRule="exact"/>', small),
        Style(
            "Cover Foot",
            '<w:spacing w:after="60" w:line="264" w:lineRule="auto"/>',
            f'<w:color w:val="{line}"/><w:sz w:val="21"/><w:szCs w:val="21"/>',
        ),
        Style(
            "Hyperlink",
            run=f'<w:color w:val="{accent}"/><w:u w:val="single"/>',
            based="",
            kind="character",
        ),
    )


def _advice(ink: Ink) -> tuple[Style, ...]:
    quiet, text = hexadecimal(ink.quiet), hexadecimal(ink.text)
    return (
        Style(
            "Advice Certainty",
            '<w:keepNext/><w:spacing w:after="100"/>',
            f'<w:color w:val="{quiet}"/><w:sz w:val="19"/><w:szCs w:val="19"/>',
        ),
        Style("Advice Note", '<w:spacing w:after="100"/>', "<w:i/><w:iCs/>"),
        Style(
            "Advice Label",
            '<w:keepNext/><w:spacing w:before="160" w:after="60"/>',
            f'<w:b/><w:color w:val="{text}"/><w:sz w:val="19"/><w:szCs w:val="19"/>',
        ),
        Style(
            "Advice Reason",
            '<w:keepLines/><w:spacing w:after="40" w:line="271" w:lineRule="auto"/>'
            '<w:ind w:left="340" w:hanging="340"/>',
            '<w:sz w:val="20"/><w:szCs w:val="20"/>',
            based="List Bullet",
        ),
        Style(
            "Advice Caveat",
            '<w:keepLines/><w:spacing w:after="40" w:line="252" w:lineRule="auto"/>'
            '<w:ind w:left="340"/>',
            f'<w:i/><w:iCs/><w:color w:val="{quiet}"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
        ),
        Style(
            "Sources",
            '<w:keepLines/><w:spacing w:after="100" w:line="240" w:lineRule="auto"/>'
            '<w:ind w:left="340"/>',
            f'<w:color w:val="{quiet}"/><w:sz w:val="16"/><w:szCs w:val="16"/>',
        ),
    )


def _tables(ink: Ink) -> tuple[Style, ...]:
    accent, line, pale = hexadecimal(ink.accent), hexadecimal(ink.line), hexadecimal(ink.pale)
    quiet, text = hexadecimal(ink.quiet), hexadecimal(ink.text)
    small = '<w:sz w:val="18"/><w:szCs w:val="18"/>'
    tight = '<w:spacing w:before="0" w:after="0" w:line="252" w:lineRule="auto"/>'
    margins = (
        '<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>'
        '<w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
    )
    flush = margins.replace('<w:left w:w="100"', '<w:left w:w="0"')
    rule = f'w:val="single" w:sz="4" w:space="0" w:color="{line}"'
    return (
        Style("Table Text", tight, small),
        Style("Table Number", tight + '<w:jc w:val="right"/>', small, based="Table Text"),
        Style("Table Head", "<w:keepNext/>" + tight, f'<w:b/><w:color w:val="FFFFFF"/>{small}'),
        Style("Table Label", tight, f'<w:color w:val="{quiet}"/>{small}', based="Table Text"),
        Style("Table Total", tight, "<w:b/>", based="Table Text"),
        Style(
            "Chart Bar",
            '<w:spacing w:before="20" w:after="20" w:line="200" w:lineRule="exact"/>',
            '<w:sz w:val="8"/><w:szCs w:val="8"/>',
        ),
        Style(
            "Chart Thin Bar",
            '<w:spacing w:before="40" w:after="0" w:line="90" w:lineRule="exact"/>',
            '<w:sz w:val="4"/><w:szCs w:val="4"/>',
        ),
        Style(
            "Chart Marks",
            '<w:spacing w:before="0" w:after="0" w:line="170" w:lineRule="exact"/>',
            f'<w:color w:val="{text}"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
        ),
        Style(
            "Legend",
            '<w:spacing w:before="100" w:after="160" w:line="252" w:lineRule="auto"/>',
            f'<w:color w:val="{quiet}"/><w:sz w:val="16"/><w:szCs w:val="16"/>',
        ),
        Style(
            "Calendar Day",
            '<w:keepNext/><w:spacing w:before="0" w:after="40" w:line="240" w:lineRule="auto"/>'
            '<w:jc w:val="right"/>',
            f'<w:b/><w:color w:val="{quiet}"/>{small}',
        ),
        Style(
            "Calendar Entry",
            '<w:keepLines/><w:spacing w:before="0" w:after="50" w:line="228" w:lineRule="auto"/>'
            '<w:ind w:left="80"/>',
            '<w:sz w:val="15"/><w:szCs w:val="15"/>',
        ),
        Style(
            TABLE_STYLE,
            based="",
            kind="table",
            rest=(
                '<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>'
                f"<w:bottom {rule}/><w:insideH {rule}/></w:tblBorders>{margins}</w:tblPr>"
                '<w:tblStylePr w:type="firstRow"><w:tcPr>'
                f'<w:shd w:val="clear" w:color="auto" w:fill="{accent}"/></w:tcPr></w:tblStylePr>'
                '<w:tblStylePr w:type="lastRow"><w:tcPr><w:tcBorders>'
                f'<w:top w:val="single" w:sz="12" w:space="0" w:color="{accent}"/></w:tcBorders>'
                f'<w:shd w:val="clear" w:color="auto" w:fill="{pale}"/></w:tcPr></w:tblStylePr>'
            ),
        ),
        Style(
            "Strategy Facts",
            based="",
            kind="table",
            rest=(
                f"<w:tblPr><w:tblBorders><w:top {rule}/><w:bottom {rule}/><w:insideH {rule}/>"
                f"</w:tblBorders>{flush}</w:tblPr>"
            ),
        ),
        Style("Strategy Chart", based="", kind="table", rest=f"<w:tblPr>{flush}</w:tblPr>"),
        Style(
            "Strategy Calendar",
            based="",
            kind="table",
            rest=(
                f"<w:tblPr><w:tblBorders><w:top {rule}/><w:left {rule}/><w:bottom {rule}/>"
                f"<w:right {rule}/><w:insideH {rule}/><w:insideV {rule}/></w:tblBorders>"
                '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>'
                '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>'
                '</w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>'
                f'<w:shd w:val="clear" w:color="auto" w:fill="{accent}"/></w:tcPr></w:tblStylePr>'
            ),
        ),
    )


def _tint(ink: Ink, colour: str) -> str:
    return hexadecimal(ink.tint(colour))
