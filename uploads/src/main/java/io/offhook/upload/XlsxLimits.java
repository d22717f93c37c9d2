package io.offhook.upload;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads an {@code .xlsx} file once before its rows are read, and keeps nothing: what would take too much memory or time is refused. */
final class XlsxLimits {

    /** How many times its own size a file may unpack to. Sheets of real phones unpack to 10 times. */
    private static final int MAX_RATIO = 100;

    private static final long ALWAYS_ALLOWED = 16L * 1024 * 1024;
    private static final int MAX_PARTS = 1_000;

    /** A cell holds 32 767 characters. */
    private static final int MAX_TEXT = 256 * 1024;

    /** The last column of a spreadsheet is XFD. Some programs write cells without a value up to there. */
    private static final int MAX_COLUMN_LETTERS = 3;

    private final int maxRows;
    private final FormulaScan formulas = new FormulaScan();
    private long bytesLeft;

    private XlsxLimits(int maxRows, long maxBytes) {
        this.maxRows = maxRows;
        this.bytesLeft = maxBytes;
    }

    /**
     * @param maxBytes unpacked
     * @return whether it has formulas without values
     * @throws UnusableFile if the file is too large, or none
     */
    static boolean check(Path file, int maxRows, long maxBytes) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_PARTS) {
                throw new UnusableFile("The .xlsx file has more than " + MAX_PARTS + " parts.");
            }
            long allowed = Math.max(ALWAYS_ALLOWED, file.toFile().length() * MAX_RATIO);
            var limits = new XlsxLimits(maxRows, Math.min(maxBytes, allowed));
            for (var parts = zip.entries().asIterator(); parts.hasNext(); ) {
                try (var part = limits.new Part(zip.getInputStream(parts.next()))) {
                    limits.check(part);
                }
            }
            return limits.formulas.isUncalculated();
        } catch (IOException e) {
            throw new UnusableFile("The .xlsx file is damaged. Open it in a spreadsheet and save it again, or as CSV.");
        }
    }

    /** Parts that are no XML end at once. */
    private void check(Part part) throws IOException {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            check(factory.createXMLStreamReader(part));
        } catch (XMLStreamException notXml) {
            part.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void check(XMLStreamReader xml) throws XMLStreamException {
        int rows = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            formulas.see(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                rows += xml.getLocalName().equals("row") ? 1 : 0;
                if (rows > maxRows) {
                    throw new UnusableFile("The file has more than " + maxRows + " rows; split it.");
                }
                if (xml.getLocalName().equals("c")) {
                    checkColumn(xml.getAttributeValue(null, "r"));
                }
            }
        }
    }

    private static void checkColumn(@Nullable String cell) {
        if (cell != null && cell.chars().filter(Character::isLetter).count() > MAX_COLUMN_LETTERS) {
            throw new UnusableFile("The sheet has more columns than a spreadsheet can have.");
        }
    }

    /** Counts what is unpacked, and how long the texts between tags are. */
    private final class Part extends FilterInputStream {

        private int text;
        private boolean xml;

        Part(InputStream unpacked) {
            super(unpacked);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            bytesLeft -= Math.max(count, 0);
            if (bytesLeft < 0) {
                throw new UnusableFile("The .xlsx file unpacks to more than it may. Send it as CSV.");
            }
            for (int i = offset; i < offset + count; i++) {
                xml |= bytes[i] == '<';
                text = bytes[i] == '<' ? 0 : text + 1;
                if (xml && text > MAX_TEXT) {
                    throw new UnusableFile("A cell of the .xlsx file has more text than a cell can have.");
                }
            }
            return count;
        }
    }
}
