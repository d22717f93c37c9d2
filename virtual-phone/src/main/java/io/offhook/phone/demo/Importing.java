package io.offhook.phone.demo;

import io.offhook.phone.demo.stage.Scene;
import io.offhook.phone.demo.stage.Surprise;
import io.offhook.phone.demo.stage.Told;
import io.offhook.phone.rest.ImportReport;
import io.offhook.phone.rest.PhonesCsv;
import io.offhook.phone.rest.PhonesCsv.Row;
import io.offhook.phone.rest.Provisioning;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** An administrator imports five phones, one of them with a typing mistake. */
final class Importing implements Scene<Importing.Phones> {

    static final String OWNER = "alice";
    private static final int ALICES_LINE = 2;
    private static final int SPARE_LINE = 4;
    private static final int BAD_LINE = 5;
    private static final int GOOD_ROWS = 4;

    private final Provisioning provisioning;
    private final Cast cast;

    /** @param all the ids of the four that were inserted */
    record Phones(String alices, String spare, List<String> all) {}

    Importing(Provisioning provisioning, Cast cast) {
        this.provisioning = provisioning;
        this.cast = cast;
    }

    @Override
    public Told<Phones> play() throws IOException, Surprise {
        var csv = PhonesCsv.of(List.of(
                new Row("", "Alice's desk", OWNER, cast.directoryNumber(1)),
                new Row(cast.listed().digits(), "Reception", "", cast.directoryNumber(2)),
                new Row("", "Meeting room", "", cast.directoryNumber(3)),
                new Row("NOT-A-MAC", "Typing mistake", "", cast.directoryNumber(4)),
                new Row("", "Spare desk", "", cast.directoryNumber(5))));
        var report = provisioning.importPhones(Cast.MODEL, "Default", csv);
        var bad = report.line(BAD_LINE)
                .filter(row -> !row.isInserted())
                .orElseThrow(() -> new Surprise("line " + BAD_LINE + " of the CSV to be refused", seen(report)));
        if (report.inserted().size() != GOOD_ROWS) {
            throw new Surprise(GOOD_ROWS + " phones inserted", seen(report));
        }
        var phones = new Phones(inserted(report, ALICES_LINE), inserted(report, SPARE_LINE), all(report));
        return Told.of(phones, GOOD_ROWS + " inserted, 1 refused: line " + BAD_LINE + ", " + bad.message());
    }

    private static String inserted(ImportReport report, int line) throws Surprise {
        var phoneId = report.line(line).map(ImportReport.Row::phoneId);
        return phoneId.orElseThrow(() -> new Surprise("a phone id for line " + line, seen(report)));
    }

    private static List<String> all(ImportReport report) {
        return report.inserted().stream()
                .flatMap(row -> Stream.ofNullable(row.phoneId()))
                .toList();
    }

    private static String seen(ImportReport report) {
        return report.report().toString();
    }
}
