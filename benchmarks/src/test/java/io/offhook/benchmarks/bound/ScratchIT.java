package io.offhook.benchmarks.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.servers.kafka.KafkaServer;
import io.offhook.servers.postgres.PostgresServer;
import io.offhook.stackclient.stack.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** The bounds leave nothing behind. */
class ScratchIT {

    private static final int SECONDS = 60;

    @Test
    void the_scratch_database_commits_each_row_and_is_dropped() throws Exception {
        try (var server = PostgresServer.start()) {
            var postgres = new Database(server.jdbcUrl("postgres"), "postgres", server.password());

            try (var scratch = ScratchDatabase.on(postgres, 2)) {
                for (var i = 0; i < 5; i++) {
                    scratch.insert("x");
                }
                assertThat(numbers(postgres.named("offhook_load_scratch"), "select count(*) from entry"))
                        .containsExactly(5L);
            }

            assertThat(numbers(postgres, "select 1 from pg_database where datname = 'offhook_load_scratch'"))
                    .isEmpty();
        }
    }

    @Test
    void a_database_that_an_earlier_run_left_is_replaced() throws Exception {
        try (var server = PostgresServer.start()) {
            var postgres = new Database(server.jdbcUrl("postgres"), "postgres", server.password());
            var left = ScratchDatabase.on(postgres, 1);
            left.insert("x");

            try (var scratch = ScratchDatabase.on(postgres, 1)) {
                scratch.insert("y");
                assertThat(numbers(postgres.named("offhook_load_scratch"), "select count(*) from entry"))
                        .containsExactly(1L);
            }
        }
    }

    @Test
    void every_record_of_the_scratch_topic_arrives_and_the_topic_is_deleted() throws Exception {
        try (var server = KafkaServer.start();
                var admin = Admin.create(Map.of("bootstrap.servers", server.bootstrap()))) {
            try (var topic = ScratchTopic.on(server.bootstrap())) {
                var arrived = new ArrayList<CompletableFuture<Void>>();
                for (var i = 0; i < 20; i++) {
                    arrived.add(topic.send("x"));
                }
                CompletableFuture.allOf(arrived.toArray(CompletableFuture<?>[]::new))
                        .get(SECONDS, TimeUnit.SECONDS);
                assertThat(admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS))
                        .anyMatch(name -> name.startsWith("offhook.load.scratch."));
            }

            await().untilAsserted(() -> assertThat(admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS))
                    .noneMatch(name -> name.startsWith("offhook.load.scratch.")));
        }
    }

    @Test
    void rows_in_bulk_are_committed_and_as_many_records_arrive() throws Exception {
        try (var server = PostgresServer.start();
                var broker = KafkaServer.start()) {
            var postgres = new Database(server.jdbcUrl("postgres"), "postgres", server.password());

            try (var bulk = ScratchBulk.on(postgres, broker.bootstrap())) {
                bulk.run(50);
                bulk.run(20);
                assertThat(numbers(postgres.named("offhook_load_scratch"), "select count(*) from entry"))
                        .containsExactly(70L);
            }

            assertThat(numbers(postgres, "select 1 from pg_database where datname = 'offhook_load_scratch'"))
                    .isEmpty();
        }
    }

    private static List<Long> numbers(Database database, String query) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }
}
