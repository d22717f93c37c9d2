package io.offhook.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Spreadsheets of one sheet, written part by part. */
final class Workbooks {

    /** Styles: 0 is general, 1 a date of every spreadsheet, 2 a date of its own, 3 {@code 0000}, 4 text, 5 an amount. */
    private static final String STYLES = """
            <numFmts count="4"><numFmt numFmtId="164" formatCode="[$-407]d.\\ mmmm\\ yyyy"/>
            <numFmt numFmtId="165" formatCode="0000"/><numFmt numFmtId="166" formatCode="[Red]#,##0\\ &quot;days&quot;"/></numFmts>
            <fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="49"/>
            <xf numFmtId="166"/></cellXfs>""";

    private Workbooks() {}

    /** @param cells of the one row */
    static CsvRow.Values row(String cells) throws IOException {
        var file = new ByteArrayInputStream(workbook("<row r=\"1\">" + cells + "</row>"));
        try (var spooled = SpooledFile.spool(file, 1_000_000, 1_000, Optional.empty())
                        .orElseThrow();
                var rows = spooled.rows()) {
            var all = new ArrayList<CsvRow>();
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
            return (CsvRow.Values) List.copyOf(all).getFirst();
        }
    }

    private static byte[] workbook(String rows) throws IOException {
        var main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        var types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + types + "styles+xml\"/></Types>",
                "_rels/.rels",
                relations + "<Relationship Id=\"r1\" Type=\"" + office
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook " + main + " xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                relations + "<Relationship Id=\"r1\" Type=\"" + office
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + office
                        + "/styles\" Target=\"styles.xml\"/></Relationships>",
                "xl/styles.xml",
                "<styleSheet " + main + ">" + STYLES + "</styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet " + main + "><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part.getValue())
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toByteArray();
    }
}
