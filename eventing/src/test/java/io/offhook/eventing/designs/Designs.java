package io.offhook.eventing.designs;

import io.offhook.eventing.sql.UnitOfWork;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The designs that stand trial, with the pools of Quarkus. */
@ApplicationScoped
class Designs {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final UnitOfWork units;
    private final Pool pool;
    private final DataSource source;
    private final Vertx vertx;

    Designs(UnitOfWork units, Pool pool, DataSource source, Vertx vertx) {
        this.units = units;
        this.pool = pool;
        this.source = source;
        this.vertx = vertx;
    }

    List<Design> all() {
        return List.of(
                new SessionDesign(units, false),
                new WithoutContextPropagation(new SessionDesign(units, false)),
                new SessionDesign(units, true),
                new ClientDesign(pool),
                new PipelinedDesign(pool),
                new AwaitedDesign(pool, vertx, threads),
                new JdbcDesign(source, threads, false),
                new JdbcDesign(source, threads, true));
    }

    /** The bound is the last. Inserts of one row are the same, batched or not. */
    List<Design> of(Setting setting) {
        return Stream.concat(
                        all().stream().limit(setting.batch() > 1 ? 8 : 7),
                        Stream.of(new OneRowCommits(source, threads)))
                .toList();
    }
}
