package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.bulk.csv.Header;
import io.offhook.upload.CsvRow;
import io.offhook.upload.Rows;
import io.offhook.upload.SpooledFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file that is read batch by batch, and what its rows are to become. Blocks. */
public final class PlannedFile implements AutoCloseable {

    private final SpooledFile file;
    private final Rows rows;
    private final Header header;
    private final ModePlanner planner;
    private long position;

    PlannedFile(SpooledFile file, Rows rows, Header header, ModePlanner planner) {
        this.file = file;
        this.rows = rows;
        this.header = header;
        this.planner = planner;
    }

    /**
     * Rows that come one after the other.
     *
     * @param read as they came
     * @param planned those that have no mistake of their own
     * @param bad the others
     */
    public record Batch(Header header, List<CsvRow> read, List<PlannedRow> planned, List<RowResult> bad) {

        /** Each row alone, for rows that stand in each other's way. */
        public List<Batch> oneByOne() {
            return read.stream()
                    .map(row -> new Batch(
                            header,
                            List.of(row),
                            planned.stream()
                                    .filter(each -> each.line() == row.line())
                                    .toList(),
                            bad.stream()
                                    .filter(each -> each.line() == row.line())
                                    .toList()))
                    .toList();
        }
    }

    /** How many rows were read. */
    public long position() {
        return position;
    }

    /** Reads rows that were settled before: rows after them may be equal to them. */
    public void skipTo(long settled) throws IOException {
        while (position < settled && read().isPresent()) {
            // planned, and forgotten
        }
    }

    /** The next rows; none are left if there are fewer than asked for. */
    public Batch next(int size) throws IOException {
        var batch = new Batch(header, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        while (batch.read.size() < size) {
            var plan = read();
            if (plan.isEmpty()) {
                break;
            }
            batch.read.add(plan.get().row());
            switch (plan.get().plan()) {
                case ModePlanner.Good good -> batch.planned.add(good.row());
                case ModePlanner.Bad bad -> batch.bad.add(bad.result());
            }
        }
        return batch;
    }

    private record Read(CsvRow row, ModePlanner.Plan plan) {}

    private Optional<Read> read() throws IOException {
        var row = rows.next();
        if (row.isPresent()) {
            position++;
        }
        return row.map(it -> new Read(it, planner.plan(it)));
    }

    @Override
    public void close() throws IOException {
        rows.close();
        file.close();
    }
}
