package io.offhook.eventing.designs;

import java.util.List;

/**
 * @param transactions at the same time
 * @param batch operations that share a transaction
 * @param operations of a round
 */
record Setting(int transactions, int batch, int operations) {

    /** Services have two transactions at a time for what comes in batches, and pools of 20 connections. */
    static final List<Setting> ALL = List.of(
            new Setting(1, 1, 500), new Setting(16, 1, 2_000), new Setting(64, 1, 2_000), new Setting(2, 16, 9_600));

    String title() {
        return batch == 1
                ? "%d at a time".formatted(transactions)
                : "%d operations in each of %d transactions at a time".formatted(batch, transactions);
    }
}
