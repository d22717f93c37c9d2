package io.offhook.torture.fault.replica;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultContext;
import io.offhook.torture.fault.FaultOutcome;
import java.sql.SQLException;
import java.util.random.RandomGenerator;

/** 12: the relay loses its lock while it works, and the other replica relays at the same time. */
public record RelayLockLoss() implements Fault {

    private static final String CUT_OFF = """
        select count(pg_terminate_backend(pid)) from pg_locks
        where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = 'activation')\
        """;

    private static final int TIMES = 6;

    @Override
    public int number() {
        return 12;
    }

    @Override
    public String title() {
        return "the relay loses its lock: two relays";
    }

    @Override
    public FaultOutcome inject(FaultContext context, RandomGenerator random) throws Exception {
        long cut = 0;
        for (int i = 0; i < TIMES; i++) {
            cut += cutOff(context);
            Thread.sleep(300 + random.nextInt(1_500));
        }
        var note = "%d times".formatted(cut);
        return cut > 0 ? FaultOutcome.injected(note) : FaultOutcome.neverFired(note);
    }

    private static long cutOff(FaultContext context) throws SQLException {
        try (var connection = context.installation().superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(CUT_OFF)) {
            row.next();
            return row.getLong(1);
        }
    }
}
