package io.github.rdpmedic.report;

import java.util.Locale;

/** A report as one HTML file without scripts or anything to load, made to be printed on one sheet of A4. */
final class HtmlPage {

    private static final String STYLE = """
            @page { size: A4; margin: 10mm }
            body { font: 8pt/1.25 system-ui, "Segoe UI", sans-serif; color: #1b1f24; background: #fff;
                   max-width: 190mm; margin: 0 auto }
            h1 { font-size: 13pt; margin: 0 }
            p { color: #5b6470; margin: 0 0 2mm }
            main { columns: 2; column-gap: 6mm }
            section { break-inside: avoid; margin: 0 0 2.5mm }
            h2 { font-size: 9pt; margin: 0 0 .5mm; border-bottom: .2mm solid #d0d5db }
            table { border-collapse: collapse; width: 100% }
            th { text-align: left; font-weight: normal; color: #5b6470; width: 30% }
            th, td { vertical-align: top; padding: 0 1.5mm 0 0; overflow-wrap: anywhere }
            """;

    private HtmlPage() {}

    static String of(Page page, Locale locale) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(locale.getLanguage()))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\"")
                .append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
                .append(escaped(page.title()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(escaped(page.title()))
                .append("</h1>\n<p>")
                .append(escaped(page.made()))
                .append("</p>\n<main>\n");
        page.sections().forEach(section -> append(html, section));
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void append(StringBuilder html, Page.Section section) {
        html.append("<section>\n<h2>").append(escaped(section.title())).append("</h2>\n<table>\n");
        for (Page.Line line : section.lines()) {
            html.append("<tr>");
            if (line.label().isEmpty()) {
                html.append("<td colspan=\"2\">");
            } else {
                html.append("<th scope=\"row\">").append(escaped(line.label())).append("</th><td>");
            }
            html.append(escaped(line.text())).append("</td></tr>\n");
        }
        html.append("</table>\n</section>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
