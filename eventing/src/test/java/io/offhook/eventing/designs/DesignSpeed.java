package io.offhook.eventing.designs;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.relay.RelayOff;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Measures the designs in alternating rounds: no test, and not run with them. {@code ./offhook load --designs} does. */
@QuarkusTest
@QuarkusTestResource(value = DurablePostgres.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = "servers", value = "kafka"),
        restrictToAnnotatedClass = true)
class DesignSpeed {

    private static final int ROUNDS = 3;

    @Inject
    Designs designs;

    @Inject
    DesignData data;

    @Inject
    RelayOff relay;

    @Inject
    Vertx vertx;

    @Test
    void measure() throws Exception {
        relay.stop();
        data.execute(OneRowCommits.TABLE);
        var report = new DesignReport();
        for (var setting : Setting.ALL) {
            round(setting); // to warm up
        }
        for (var setting : Setting.ALL) {
            report.add(setting, rounds(setting));
        }
        assertThat(DesignReport.TEXT).exists();
    }

    private Map<Design, List<DesignRound>> rounds(Setting setting) throws SQLException, IOException {
        var rounds = new LinkedHashMap<Design, List<DesignRound>>();
        var designsOfSetting = designs.of(setting);
        for (int number = 0; number < ROUNDS; number++) {
            for (var design : designsOfSetting) {
                rounds.computeIfAbsent(design, any -> new ArrayList<>()).add(round(setting, design));
            }
        }
        return rounds;
    }

    private void round(Setting setting) throws SQLException {
        for (var design : designs.of(setting)) {
            round(setting, design);
        }
    }

    private DesignRound round(Setting setting, Design design) throws SQLException {
        var operations = data.operations(setting.operations());
        var postgres = data.server();
        design.prepare();
        try {
            var before = CpuMillis.read(postgres);
            var begun = System.nanoTime();
            ClosedLoop.run(vertx, design, setting, operations);
            var nanos = System.nanoTime() - begun;
            return DesignRound.of(
                    operations.size(), nanos, CpuMillis.read(postgres).minus(before));
        } finally {
            design.restore();
        }
    }
}
