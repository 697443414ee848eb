import Testing

@testable import TabularyIngestion

@Suite struct HTMLExtentTests {
    @Test(arguments: [
        ("<!DOCTYPE html>\n<p>x", true), ("  \n<!-- c --><?xml version='1.0'?>\n<html lang=en><p>x</p></html>\n", true),
        ("<html><p>x", true), ("<HEAD>x", true), ("<body class=a>x", true), ("<html>x</html> <!-- end -->\n", true),
        ("<html><table></table></html>\n\n# More", false), ("<table><tr><td>x", false), ("# <html>", false),
        ("<htmlx>", false), ("", false), ("<", false), ("<!-- open", false), ("<!doctyp", false),
    ])
    func pagesAreToldFromMarkdown(text: String, isPage: Bool) {
        #expect(HTMLExtent.isPage(Array(text.utf8).span) == isPage)
    }

    @Test(arguments: [
        ("<table>", true), ("text <TABLE border=1>", true), ("<tr><td>x", true), ("<th>x", true), ("<tbody/>", true),
        ("x <tr>", false), ("<tables>", false), ("<table", false), ("a < b", false), ("</table>", false), ("", false),
    ])
    func startsOfTablesAreSeen(line: String, opens: Bool) {
        let bytes = Array(line.utf8)
        #expect(HTMLExtent.opensTable(bytes.span, bytes.indices) == opens)
    }

    @Test(arguments: [
        "‹<table><tr><td>x</td></tr></table>› y",
        "‹<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>›\n\n<table>",
        "‹<table><!-- </table> --><tr><td>x</td></tr></table>›",
        "‹<table><!-- open <tr><td>x</td></tr></table>› y",
        "‹<table><tr><td>a\nb›\n\nProse.",
        "‹<table><tr><td>a</td></tr>›\n\n<table><tr><td>b</td></tr></table>",
        "‹<table><tr><td>a\n\n<table><tr><td>b</td></tr></table></td></tr></table>›",
        "‹<tr><td>a</td></tr>\n</table>›\nProse.",
        "‹<table›",
    ])
    func tablesEndWithTheirTagOrWhereProseBegins(text: String) {
        let source = MarkedSource(text)
        let comment = HTMLExtent.lastCommentEnd(source.bytes.span)
        #expect(
            HTMLExtent.end(source.bytes.span, from: 0, lastCommentEnd: comment) == source.ranges[0].upperBound)
    }
}
