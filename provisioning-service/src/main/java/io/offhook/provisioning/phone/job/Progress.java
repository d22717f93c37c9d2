package io.offhook.provisioning.phone.job;

import io.offhook.provisioning.phone.bulk.RowResult;
import io.offhook.provisioning.phone.bulk.RowResult.Outcome;
import java.util.List;

/** How many rows of a batch came to what. */
public record Progress(
        int rows, long inserted, long updated, long deleted, long alreadyThere, long valid, long failed) {

    /** @param validateOnly rows that were changed would be changed */
    public static Progress of(List<RowResult> results, boolean validateOnly) {
        long inserted = count(results, Outcome.INSERTED);
        long updated = count(results, Outcome.UPDATED);
        long deleted = count(results, Outcome.DELETED);
        long same = count(results, Outcome.ALREADY_THERE);
        long failed = count(results, Outcome.FAILED);
        return validateOnly
                ? new Progress(results.size(), 0, 0, 0, same, inserted + updated + deleted, failed)
                : new Progress(results.size(), inserted, updated, deleted, same, 0, failed);
    }

    private static long count(List<RowResult> results, Outcome outcome) {
        return results.stream().filter(each -> each.outcome() == outcome).count();
    }
}
