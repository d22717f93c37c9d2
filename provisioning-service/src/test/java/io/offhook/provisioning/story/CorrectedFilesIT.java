package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.importCsv;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Racers.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that comes again, as it was or changed: a row is known by what it says. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class CorrectedFilesIT {

    private static final int ROWS = 2_000;
    private static final String HEADER = "MAC ADDRESS,DESCRIPTION,DIRECTORY NUMBER 1\n";

    private final String pool = "Corrected " + newMac();

    @BeforeEach
    void the_pool_is_there() {
        Admin.ensurePool(pool);
    }

    @Test
    void of_a_corrected_file_the_corrected_rows_come_in_and_nothing_else() {
        var corrected = rows();
        var bad = new ArrayList<>(corrected);
        for (int i = 0; i < 20; i++) {
            bad.set(i * 97, "not a MAC,Desk,1000");
        }
        send(bad).body("inserted", equalTo(ROWS - 20)).body("failed", equalTo(20));

        send(corrected)
                .body("inserted", equalTo(20))
                .body("alreadyInserted", equalTo(ROWS - 20))
                .body("failed", equalTo(0));
        assertThat(phones()).isEqualTo(ROWS);
    }

    @Test
    void a_row_on_top_another_order_and_removed_phones_insert_what_is_missing() {
        var rows = rows();
        List<String> ids = send(rows).body("inserted", equalTo(ROWS)).extract().path("report.phoneId");
        rows.addFirst(newMac() + ",On top,1");
        send(rows).body("inserted", equalTo(1)).body("alreadyInserted", equalTo(ROWS));
        Collections.sort(rows);
        send(rows).body("inserted", equalTo(0)).body("alreadyInserted", equalTo(ROWS + 1));

        for (int again = 0; again < 2; again++) {
            for (var id : ids.subList(0, 2)) {
                as("admin").delete("/api/v1/phones/" + id).then().statusCode(204);
            }
            ids = send(rows)
                    .body("inserted", equalTo(2))
                    .body("alreadyInserted", equalTo(ROWS - 1))
                    .extract()
                    .path("report.findAll { it.status == 'INSERTED' }.phoneId");
        }
        assertThat(phones()).isEqualTo(ROWS + 1);
    }

    @Test
    void with_another_model_phones_without_a_mac_are_new_and_the_others_refused_with_what_to_do() {
        var rows = rows();
        send(rows).body("inserted", equalTo(ROWS));

        importCsv(csv(rows), "?model=8851&requiresActivationCode=true&devicePool=" + pool)
                .body("inserted", equalTo(ROWS / 2))
                .body("failed", equalTo(ROWS / 2))
                .body("report.findAll { it.status == 'FAILED' }.message", everyItem(containsString("mode update")));
        assertThat(phones()).isEqualTo(ROWS + ROWS / 2);
    }

    @Test
    void the_same_file_twice_at_once_comes_in_once_and_nothing_fails() {
        var rows = rows();
        var inserted = atOnce(
                2, racer -> send(rows).body("failed", equalTo(0)).extract().<Integer>path("inserted"));

        assertThat(inserted.stream().mapToInt(each -> each).sum()).isEqualTo(ROWS);
        assertThat(phones()).isEqualTo(ROWS);
    }

    @Test
    void rows_that_are_equal_are_as_many_phones() {
        var rows = Collections.nCopies(ROWS, ",Spare,");

        send(rows).body("inserted", equalTo(ROWS));
        send(rows).body("inserted", equalTo(0)).body("alreadyInserted", equalTo(ROWS));
        assertThat(phones()).isEqualTo(ROWS);
    }

    private ValidatableResponse send(List<String> rows) {
        return importCsv(csv(rows), "?model=8845&requiresActivationCode=true&devicePool=" + pool)
                .statusCode(200);
    }

    private int phones() {
        return as("ops")
                .get("/api/v1/phones?size=1&devicePool=" + pool)
                .then()
                .extract()
                .path("total");
    }

    private static String csv(List<String> rows) {
        return HEADER + String.join("\n", rows);
    }

    /** Every second one has a MAC. */
    private static List<String> rows() {
        var rows = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            rows.add((i % 2 == 0 ? newMac() : "") + ",Desk " + i + "," + (10_000 + i));
        }
        return rows;
    }
}
