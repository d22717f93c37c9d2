package io.offhook.eventing.rebuild;

import io.offhook.eventing.inbox.failure.FailureReason;
import io.offhook.eventing.rebuild.ReadModel.Elsewhere;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes read models anew while the service goes on: in a shadow of their tables, which takes their place when it is full. A crash before
 * that leaves what is live as it was. One rebuild runs at a time, of all replicas.
 */
@ApplicationScoped
public class ReadModelRebuild {

    /** Instead of a name: every read model. */
    public static final String ALL = "all";

    private static final Logger LOG = Logger.getLogger(ReadModelRebuild.class);
    private static final int AFTER_MIGRATIONS = 1;

    private final DataSource source;
    private final ReadModelFolds folds;
    private final RebuildLog log;
    private final List<String> atStart;

    ReadModelRebuild(
            DataSource source,
            ReadModelFolds folds,
            RebuildLog log,
            @ConfigProperty(name = "offhook.rebuild") Optional<List<String>> atStart) {
        this.source = source;
        this.folds = folds;
        this.log = log;
        this.atStart = atStart.orElse(List.of());
    }

    void atStart(@Observes @Priority(AFTER_MIGRATIONS) StartupEvent event) {
        atStart.forEach(this::models);
        if (!atStart.isEmpty()) {
            begin(() -> {
                for (var name : atStart) {
                    rebuild(name);
                }
            });
        }
    }

    /** The last rebuild of each read model. */
    public Uni<List<RebuildStatus>> statuses() {
        return log.all()
                .map(rows -> rows.stream().collect(Collectors.toMap(RebuildStatus::readModel, Function.identity())))
                .map(this::statuses);
    }

    private List<RebuildStatus> statuses(Map<String, RebuildStatus> stored) {
        return folds.all().stream()
                .map(ReadModel::name)
                .sorted()
                .map(name -> stored.getOrDefault(name, RebuildStatus.never(name)))
                .toList();
    }

    /**
     * Begins a rebuild, on a thread of its own.
     *
     * @param name of a read model, or {@link #ALL}
     * @throws NoSuchReadModel if there is none of this name
     * @throws RebuildRunning if another one runs
     */
    public void start(String name) throws SQLException {
        var models = models(name);
        var session = RebuildSession.open(source).orElseThrow(RebuildRunning::new);
        begin(() -> rebuild(session, models));
    }

    /** The same, and returns when it is done. */
    public void rebuild(String name) throws InterruptedException {
        var models = models(name);
        try {
            rebuild(RebuildSession.open(source).orElseThrow(RebuildRunning::new), models);
        } catch (SQLException e) {
            throw new IllegalStateException("read model " + name + " is not rebuilt", e);
        }
    }

    private interface Work {
        void run() throws SQLException, InterruptedException;
    }

    private static void begin(Work work) {
        Thread.ofPlatform().name("offhook-rebuild").daemon().start(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("Rebuild failed, what is live stays as it was: failure=%s", FailureReason.of(e));
            }
        });
    }

    private List<ReadModel> models(String name) {
        var found = folds.all().stream()
                .filter(each -> name.equals(ALL) || each.name().equals(name))
                .toList();
        if (found.isEmpty()) {
            throw new NoSuchReadModel(
                    name, folds.all().stream().map(ReadModel::name).sorted().toList());
        }
        return found;
    }

    private void rebuild(RebuildSession session, List<ReadModel> models) throws SQLException, InterruptedException {
        try (session) {
            for (var group : folds.together(models)) {
                rebuildTogether(session, group);
            }
        }
    }

    private void rebuildTogether(RebuildSession session, List<ReadModel> models)
            throws SQLException, InterruptedException {
        var names = models.stream().map(ReadModel::name).toList();
        LOG.infof("Rebuilding: readModels=%s", names);
        log.begin(names);
        try {
            if (models.getFirst() instanceof Elsewhere model) {
                long entries = model.remake().await().indefinitely();
                log.progress(names, entries, entries, entries);
            } else {
                rebuildTables(session, models);
            }
            log.end(names, null);
            LOG.infof("Rebuilt: readModels=%s", names);
        } catch (SQLException | InterruptedException | RuntimeException e) {
            log.end(names, FailureReason.of(e));
            throw e;
        }
    }

    private void rebuildTables(RebuildSession session, List<ReadModel> models)
            throws SQLException, InterruptedException {
        var names = models.stream().map(ReadModel::name).toList();
        folds.use(session, models, (shadow, fold) -> {
            var progress = new RebuildProgress((done, total, events) -> log.progress(names, done, total, events));
            fold.begin(progress);
            shadow.addIndexesOfReaders();
            fold.begin(progress);
            var last =
                    models.stream().flatMap(each -> each.onSwapped().stream()).toList();
            new SwappingTables(session, shadow, fold, last).swap();
        });
    }
}
