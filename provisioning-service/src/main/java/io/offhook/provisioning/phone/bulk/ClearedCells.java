package io.offhook.provisioning.phone.bulk;

import io.offhook.upload.CsvRow.Values;

/** Cells with a minus alone, which take a value away. */
final class ClearedCells {

    static final String MARK = "-";

    private ClearedCells() {}

    /** A phone that is added has nothing that could be taken away. */
    static Values blank(Values row) {
        return new Values(
                row.line(),
                row.values().stream()
                        .map(value -> value.equals(MARK) ? "" : value)
                        .toList(),
                row.faults());
    }
}
