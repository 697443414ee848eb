// Texts that no generator makes: one of each form that is read.
extension PropertySeeds {
    static let converters = [
        #"[{"type": "table", "table_caption": ["T"], "table_body": "<table><tr><td colspan=\"2\">A &amp; B</td></tr><tr><td>1</td><td>P\u00e9rou</td></tr></table>"}, {"type": "text", "text": "Kenya acted.", "page_idx": 0}]"#,
        #"[{"type": "Title", "text": "A", "metadata": {}}, {"type": "Table", "text": "x", "metadata": {"text_as_html": "<table><tr><td>x<td>y</table>"}}]"#,
        #"{"block_type": "Document", "children": [{"block_type": "Page", "html": "", "children": [{"block_type": "Table", "html": "<table><tr><th>A</th></tr><tr><td>Kenya</td></tr></table>", "children": null}]}]}"#,
        ##"{"schema_name": "DoclingDocument", "body": {"children": [{"$ref": "#/tables/0"}]}, "texts": [], "tables": [{"label": "table", "data": {"num_rows": 2, "num_cols": 1, "table_cells": [{"start_row_offset_idx": 0, "start_col_offset_idx": 0, "row_span": 2, "text": "a"}, {"start_row_offset_idx": 1, "start_col_offset_idx": 0, "text": "b"}]}}]}"##,
        #"{"text": "A\tB\nKenya\t1\n\ud83d\ude00\u0000"}"#,
        "{\"text\": \"Kenya\"}\n{\"text\": \"Togo\"}\n",
    ]

    static let oddities = [
        "A\tB\rJordan\t1\rKenya\t2\r",
        "<!DOCTYPE html [<!ENTITY a \"b\">]><html><body><p>&a;</p><script>x</script></body></html>",
        "x <!-- <?php <![CDATA[ ]]> --> <b", "A\tB\tC\nx\t<b>y</b><!-- z\tw", "الاسم\tالعدد\tא\nب\t\u{202E}1\t2",
        "Table 1 (Contd.)\t\n--\t---\n\temploy-\n\nment\t", "[^1]: note\n[x]: <y> \"z\"\n> > | a |\n> > |---|\n",
        "=1+1\t@SUM(A1)\t-1\n\u{1B}[31m\t\u{7F}\t\u{85}",
        "<table><tr><td rowspan=0 colspan=1000>x<td><table><caption>c</caption><tr><td>y</table></table>",
    ]

    static let encodings: [[UInt8]] = [
        [0xFF, 0xFE, 0x41, 0, 0x09, 0, 0x42, 0, 0x0A, 0], [0xFE, 0xFF, 0, 0x41, 0xD8, 0x3D, 0xDE, 0],
        [0xEF, 0xBB, 0xBF, 0x41, 0x09, 0x42], Array("caf".utf8) + [0xE9, 0x09, 0x80, 0x0A, 0x81],
        Array("<html><head><meta charset=\"windows-1251\"></head><body>".utf8) + [0xCA, 0xE5, 0xED, 0xE8, 0xFF],
        Array("A\tB\n".utf8) + [0xC3, 0x28, 0xE2, 0x82, 0xF0, 0x9F, 0x00],
    ]

    static let drawn = [
        "+---+---+\n| A | B |\n+===+===+\n| x | 1 |\n|   | 2 |\n+---+---+\n",
        "+-----+---+\n| A       |\n+--+--+---+\n| x| y| z |\n+--+--+---+\n",
        "  A    B\n ---- ----\n  x    1\n  y    2\n\nText\n", "---- ----\nx    1\n\ny    2\n---- ----\n",
        "----------\n A    B\n---- -----\n x    1\n      2\n----------\n\n: Caption\n",
    ]

    static let names = [
        "Korea, Republic of, Lao PDR Togo; Atlantis", "Congo, Democratic Republic of the Congo",
        "1. Jordan 2. Kenya 3. Togo",
        "Iran (Islamic Republic of)1,2, Cote d'lvoire and C\u{F4}te d’Ivoire",
        "Bosnia &amp; Herzegovina<br/>Equat. Guinea",
        "Michael Jordan met Georgia, USA, at the Jordan River in Jordan.", "刚果（金）和 中国；Российская Федерация، الأردن",
        "KazaкhstanK a z a k h s t a n", "Arab States (Jordan, Lebanon) other than Yemen",
        "Unit-\ned Kingdom u.s.a. U.S.",
    ]

    static let tables = [
        "a,b\n1,2\n", "\u{FEFF}a,b\r\n1,\"2\r\n3\"\r\n\r\n", "a\n\n\"\"\n", "a,a,a~2\n,,\n\"\"\"\",\",\",x\n",
        "\"a\",\"b\"\n\"1\"2,3\n", "",
        "report,table,row_key,column_key,place,text,occurrence,line\nr,1,i1,c1,KEN,Kenya,1,3\nr,1,i1,c1,,Atlantis,1,3\n",
    ]

    static let records = [
        #"{"id": "a", "text": "Country\tNumber\nKenya\t1\nTogo\t2\n"}"#,
        #"{"text": "\ud800x\u0000\\\/\u00e9", "id": -1.5e3}"#,
        #"{"id": "\u0022\n", "id": 2, "text": "", "x": [{"text": 1}]}"#, #"{"id": null, "text": 1}"#, #"[1]"#, "",
        #" {"id":"ü","text":"Ghana, Peru","more":[[[[{}]]]]} "#,
    ]
}
