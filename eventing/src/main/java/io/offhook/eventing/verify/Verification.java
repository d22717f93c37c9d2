package io.offhook.eventing.verify;

import io.offhook.eventing.inbox.failure.FailureReason;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.rebuild.ReadModel.Comparison;
import io.offhook.eventing.rebuild.ReadModelFolds;
import io.offhook.eventing.rebuild.RebuildProgress;
import io.offhook.eventing.rebuild.RebuildRunning;
import io.offhook.eventing.rebuild.RebuildSession;
import io.offhook.eventing.rebuild.ShadowSchema;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Compares read models with the fold of their events, the store with its topics, and what else the service checks. Nobody waits for it: the
 * fold goes into a shadow, and is compared with what one snapshot of the database shows.
 */
@ApplicationScoped
public class Verification {

    private static final Logger LOG = Logger.getLogger(Verification.class);

    private final DataSource source;
    private final ReadModelFolds folds;
    private final ComparingTopics topics;
    private final VerificationLog log;
    private final List<ConsistencyCheck> checks;

    Verification(
            DataSource source,
            ReadModelFolds folds,
            ComparingTopics topics,
            VerificationLog log,
            @Any Instance<ConsistencyCheck> checks) {
        this.source = source;
        this.folds = folds;
        this.topics = topics;
        this.log = log;
        this.checks = checks.stream().toList();
    }

    /** The last one; empty if there was none. */
    public Uni<Optional<VerificationReport>> last() {
        return log.last();
    }

    /** Begins one and returns at once; fails with {@link RebuildRunning} while another one or a rebuild runs. */
    public Uni<Void> start() {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(this::begin);
    }

    private void begin() {
        var session = open();
        Thread.ofPlatform().name("offhook-verification").daemon().start(() -> {
            try {
                run(session, new Differences());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("Verification failed: failure=%s", FailureReason.of(e));
            }
        });
    }

    /** The same, and returns when it is done. */
    void run(Differences found) throws SQLException, InterruptedException {
        run(open(), found);
    }

    private RebuildSession open() {
        try {
            return RebuildSession.open(source).orElseThrow(RebuildRunning::new);
        } catch (SQLException e) {
            throw new IllegalStateException("the verification does not begin", e);
        }
    }

    private void run(RebuildSession session, Differences found) throws SQLException, InterruptedException {
        try (session) {
            log.begin(session);
            try {
                compare(session, found);
                log.end(session, found, null);
                LOG.infof("Verified: differences=%d", found.count());
            } catch (SQLException | InterruptedException | RuntimeException e) {
                log.end(session, found, FailureReason.of(e));
                throw e;
            }
        }
    }

    private void compare(RebuildSession session, Differences found) throws SQLException, InterruptedException {
        var tables =
                folds.all().stream().filter(each -> !each.tables().isEmpty()).toList();
        for (var group : folds.together(tables)) {
            log.at(session, "read model " + group.getFirst().name());
            folds.use(session, group, (shadow, fold) -> {
                fold.begin(new RebuildProgress((done, total, events) -> log.at(
                        session,
                        "read model %s: %d of %d".formatted(group.getFirst().name(), done, total))));
                try (var snapshot = RebuildSession.snapshot(source)) {
                    fold.upTo(snapshot);
                    compare(snapshot, session, shadow, group, found);
                }
            });
        }
        log.at(session, "topics");
        topics.compare(session, found);
        for (var check : checks) {
            log.at(session, check.name());
            check.run(found).await().indefinitely();
        }
    }

    private static void compare(
            RebuildSession live, RebuildSession session, ShadowSchema shadow, List<ReadModel> models, Differences found)
            throws SQLException {
        for (var model : models) {
            for (var table : model.tables()) {
                var comparison = model.comparisons().getOrDefault(table, Comparison.OF_ALL);
                var shape = ComparedTable.shape(live, shadow.live() + "." + table, comparison);
                ComparingTables.compare(
                        table,
                        new ComparedTable(live, shadow.live() + "." + table, shape),
                        new ComparedTable(session, shadow.name() + "." + table, shape),
                        found);
            }
        }
    }
}
