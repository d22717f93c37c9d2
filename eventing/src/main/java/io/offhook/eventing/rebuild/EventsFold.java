package io.offhook.eventing.rebuild;

import io.offhook.contracts.Event;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel.FromOwnEvents;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Folds the service's own events into the read models of a shadow: one reading for all of them. */
final class EventsFold implements ShadowFold {

    private final List<FromOwnEvents> models;
    private final ShadowSchema shadow;
    private final ShadowTransactions transactions;
    private final OwnEvents events;

    EventsFold(List<FromOwnEvents> models, ShadowSchema shadow, ShadowTransactions transactions, OwnEvents events) {
        this.models = models;
        this.shadow = shadow;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public void begin(RebuildProgress progress) throws SQLException, InterruptedException {
        progress.total(events.lastPosition());
        long before;
        long folded = 0;
        do {
            before = folded;
            events.beginRound();
            folded = round(progress, folded);
        } while (folded - before > OwnEvents.PAGE);
        progress.end(Long.MAX_VALUE, folded);
    }

    /** While a page is applied, the next is read. */
    private long round(RebuildProgress progress, long before) throws SQLException, InterruptedException {
        long folded = before;
        var applied = CompletableFuture.<Void>completedFuture(null);
        for (var page = events.nextPage(); !page.isEmpty(); page = events.nextPage()) {
            ShadowTransactions.await(applied);
            progress.at(events.position(), folded);
            shadow.grown(folded);
            folded += page.size();
            var next = page;
            applied = transactions.begin(shadow, () -> apply(next));
        }
        ShadowTransactions.await(applied);
        return folded;
    }

    @Override
    public void rest() throws SQLException, InterruptedException {
        events.beginRound();
        try {
            var rest = new ArrayList<Recorded<Event>>();
            for (var page = events.nextPage(); !page.isEmpty(); page = events.nextPage()) {
                rest.addAll(page);
            }
            transactions.run(shadow, () -> apply(rest));
        } catch (RuntimeException e) {
            events.abandonRound();
            throw e;
        }
    }

    @Override
    public void upTo(RebuildSession snapshot) throws SQLException, InterruptedException {
        events.beginRound(snapshot.select("select pg_current_snapshot()::text", row -> row.getString(1))
                .getFirst());
        for (var page = events.nextPage(); !page.isEmpty(); page = events.nextPage()) {
            var next = page;
            transactions.run(shadow, () -> apply(next));
        }
    }

    private Uni<Void> apply(List<Recorded<Event>> page) {
        return Multi.createFrom()
                .iterable(models)
                .onItem()
                .transformToUniAndConcatenate(model -> model.replayAll(page))
                .onItem()
                .ignoreAsUni();
    }
}
