package io.offhook.provisioning.phone.report;

import io.offhook.provisioning.catalogue.store.CurrentCatalogue;
import io.offhook.provisioning.phone.view.PhoneFilter;
import io.offhook.provisioning.phone.view.PhonePages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** Writes the device report as CSV. No text of a phone is one that a spreadsheet would compute. Blocks. */
@ApplicationScoped
public class DeviceReport {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Object[] HEADINGS = {
        "DEVICE",
        "DEVICE NAME",
        "MAC ADDRESS",
        "ADMIN PASSWORD",
        "EXTENSION",
        "STATUS",
        "ACTIVATION CODE",
        "SITE",
        "USER ID"
    };

    private final PhonePages pages;
    private final CurrentCatalogue catalogue;

    DeviceReport(PhonePages pages, CurrentCatalogue catalogue) {
        this.pages = pages;
        this.catalogue = catalogue;
    }

    public void write(PhoneFilter filter, OutputStream output) throws IOException {
        var current = catalogue.current().await().atMost(TIMEOUT);
        var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        line(writer, HEADINGS);
        pages.each(filter, phone -> line(writer, cells(ReportedDevice.of(phone, current))));
        writer.flush();
    }

    private static Object[] cells(ReportedDevice it) {
        return new Object[] {
            it.device(),
            it.deviceName(),
            it.mac() == null ? "" : it.mac().replaceAll("..(?=.)", "$0:"),
            Objects.requireNonNullElse(it.adminPassword(), ""),
            Objects.requireNonNullElse(it.extension(), ""),
            it.status(),
            Objects.requireNonNullElse(it.activationCode(), ""),
            it.site(),
            Objects.requireNonNullElse(it.user(), "")
        };
    }

    private static void line(Writer writer, Object[] cells) throws IOException {
        writer.write(CSVFormat.DEFAULT.format(cells));
        writer.write("\r\n");
    }
}
