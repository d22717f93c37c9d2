package io.offhook.provisioning.user.bulk;

import io.offhook.eventing.Cause;
import io.offhook.provisioning.user.Person;
import io.offhook.provisioning.user.bulk.UserImportReport.Row;
import io.offhook.provisioning.user.bulk.UserImportReport.Status;
import io.offhook.provisioning.user.store.ManagingUsers;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.upload.CsvRow;
import io.offhook.upload.CsvRow.Broken;
import io.offhook.upload.CsvRow.Values;
import io.offhook.upload.SpooledFile;
import io.offhook.upload.UnusableFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds and changes users from the rows of a file, batch by batch. Blocks: call it on a worker thread. */
@ApplicationScoped
public class ImportingUsers {

    private static final int BATCH = 100;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String BEING_ERASED =
            "The last user with this id is being erased. Send the row again in a while.";

    private final ManagingUsers managing;

    ImportingUsers(ManagingUsers managing) {
        this.managing = managing;
    }

    /** A row without a mistake. */
    private record Good(int line, Person person) {

        Row report(Status status) {
            return new Row(line, status, person.id().text(), null);
        }
    }

    /** @throws UnusableFile if the header cannot be used; no user was stored then */
    public UserImportReport run(SpooledFile file, boolean validateOnly, Cause cause) throws IOException {
        try (var rows = file.rows()) {
            var header = UserHeader.parse(rows.header());
            var lines = new HashMap<String, Integer>();
            var report = new ArrayList<Row>();
            var batch = new ArrayList<Good>();
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                try {
                    batch.add(read(header, row.get(), lines));
                } catch (MalformedValue malformed) {
                    report.add(failed(row.get().line(), malformed.getMessage()));
                }
                if (batch.size() == BATCH) {
                    report.addAll(store(header, batch, validateOnly, cause));
                    batch.clear();
                }
            }
            report.addAll(store(header, batch, validateOnly, cause));
            return UserImportReport.of(header.ignored(), report);
        }
    }

    private static Good read(UserHeader header, CsvRow row, Map<String, Integer> lines) {
        return switch (row) {
            case Broken broken -> throw new MalformedValue("row", broken.message());
            case Values values -> {
                var person = header.person(values);
                var earlier = lines.putIfAbsent(person.id().text(), row.line());
                if (earlier != null) {
                    throw new MalformedValue("id", "The same user is on line " + earlier + ".");
                }
                yield new Good(row.line(), person);
            }
        };
    }

    private List<Row> store(UserHeader header, List<Good> batch, boolean validateOnly, Cause cause) {
        var persons = batch.stream().map(Good::person).toList();
        var beingErased = validateOnly || persons.isEmpty()
                ? Set.<String>of()
                : managing.putAll(persons, header.saysLanguages(), cause)
                        .await()
                        .atMost(TIMEOUT);
        return batch.stream()
                .map(good -> beingErased.contains(good.person().id().text())
                        ? failed(good.line(), BEING_ERASED)
                        : good.report(validateOnly ? Status.VALID : Status.STORED))
                .toList();
    }

    private static Row failed(int line, @Nullable String message) {
        return new Row(line, Status.FAILED, null, message);
    }
}
