package io.offhook.console.live.store;

import io.offhook.eventing.sql.OpenTransactionsSql;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;

/** What other transactions may still write. */
final class OpenTransactions {

    private static final String OLDEST = "select (" + OpenTransactionsSql.OLDEST_OF_THIS_DATABASE + ")::bigint";

    private OpenTransactions() {}

    /** Every transaction below has ended, and later statements see all that it wrote. */
    static Uni<Long> oldest() {
        return PlainSql.select(OLDEST).map(rows -> (Long) rows.getFirst()[0]);
    }
}
