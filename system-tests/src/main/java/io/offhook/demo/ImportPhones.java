package io.offhook.demo;

import io.offhook.demo.step.DemoStep;
import io.offhook.demo.step.StepResult;
import io.offhook.demo.step.UnexpectedResult;
import io.offhook.stackclient.api.ImportReport;
import io.offhook.stackclient.api.PhonesCsv;
import io.offhook.stackclient.api.PhonesCsv.Row;
import io.offhook.stackclient.api.ProvisioningApi;
import io.offhook.stackclient.stack.StackAccount;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** An administrator imports five phones; one row has an invalid MAC. */
public final class ImportPhones implements DemoStep<ImportPhones.Phones> {

    static final StackAccount OWNER = StackAccount.ALICE;
    private static final int ALICES_LINE = 2;
    private static final int SPARE_LINE = 4;
    private static final int BAD_LINE = 5;
    private static final int GOOD_ROWS = 4;

    private final ProvisioningApi provisioning;
    private final DemoData data;

    /** @param all the ids of the four that were inserted */
    record Phones(String alices, String spare, List<String> all) {}

    ImportPhones(ProvisioningApi provisioning, DemoData data) {
        this.provisioning = provisioning;
        this.data = data;
    }

    @Override
    public StepResult<Phones> run() throws IOException, UnexpectedResult {
        var csv = PhonesCsv.of(List.of(
                new Row("", "Alice's desk", OWNER.userName(), data.directoryNumber(1)),
                new Row(data.listed().digits(), "Reception", "", data.directoryNumber(2)),
                new Row("", "Meeting room", "", data.directoryNumber(3)),
                new Row("NOT-A-MAC", "Typing mistake", "", data.directoryNumber(4)),
                new Row("", "Spare desk", "", data.directoryNumber(5))));
        var report = provisioning.importPhones(DemoData.MODEL, "Default", csv);
        var bad = report.line(BAD_LINE)
                .filter(row -> !row.isInserted())
                .orElseThrow(
                        () -> new UnexpectedResult("line " + BAD_LINE + " of the CSV to be refused", seen(report)));
        if (report.inserted().size() != GOOD_ROWS) {
            throw new UnexpectedResult(GOOD_ROWS + " phones inserted", seen(report));
        }
        var phones = new Phones(inserted(report, ALICES_LINE), inserted(report, SPARE_LINE), all(report));
        return StepResult.of(phones, GOOD_ROWS + " inserted, 1 refused: line " + BAD_LINE + ", " + bad.message());
    }

    private static String inserted(ImportReport report, int line) throws UnexpectedResult {
        var phoneId = report.line(line).map(ImportReport.Row::phoneId);
        return phoneId.orElseThrow(() -> new UnexpectedResult("a phone id for line " + line, seen(report)));
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
