package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.importCsv;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.provisioning.story.Racers.atOnce;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class ImportIT {

    private static final String AS_8845 = "?model=8845&devicePool=Bulk&requiresActivationCode=true";

    @BeforeEach
    void alice_and_bob_are_known() {
        Admin.ensureUser("alice");
        Admin.ensureUser("bob");
        Admin.ensurePool("Bulk");
    }

    @Test
    void the_vendors_files_come_in_and_the_same_file_again_inserts_nothing_twice() throws IOException {
        var wild = file("wild.csv");

        importCsv(wild, AS_8845)
                .statusCode(200)
                .body("rows", equalTo(4))
                .body("inserted", equalTo(4))
                .body("failed", equalTo(0))
                .body("report.line", equalTo(List.of(2, 3, 4, 6)))
                .body("ignoredColumns", hasItems("ASCII DISPLAY 1"));
        List<String> ids = importCsv(wild, AS_8845)
                .statusCode(200)
                .body("inserted", equalTo(0))
                .body("alreadyInserted", equalTo(4))
                .extract()
                .path("report.phoneId");

        phone(ids.getFirst())
                .body("deviceName", equalTo("SEP2C3124C9F811"))
                .body("description", equalTo("Meeting room \"Aurora\", 2nd floor"))
                .body("lines[0].label", equalTo("Aurora 2001"));
        await().until(() -> Topics.records(Topic.PHONE, ids.get(1)).size() == 1);
        assertThat(Topics.records(Topic.PHONE, ids.get(1)).getFirst().type()).isEqualTo("PhoneProvisioned.v1");
        assertThat(Topics.records(Topic.PHONE, ids.get(1)).toString()).doesNotContain("Zoe Mueller");
        importCsv(file("vendor-default.csv"), AS_8845).body("inserted", equalTo(2));
    }

    @Test
    void bad_rows_are_reported_with_their_line_and_the_good_ones_are_in() throws IOException {
        importCsv(file("bad-rows.csv"), AS_8845)
                .statusCode(200)
                .body("rows", equalTo(12))
                .body("inserted", equalTo(2))
                .body("failed", equalTo(10))
                .body("report.findAll { it.status == 'INSERTED' }.line", equalTo(List.of(2, 13)))
                .body("report.find { it.line == 6 }.message", containsString("no user nobody-knows-me"))
                .body("report.find { it.line == 4 }.message", containsString("line 2"));
    }

    @Test
    void validate_only_says_what_would_become_of_the_rows_and_inserts_none() {
        var pool = "Validated " + newMac();
        Admin.ensurePool(pool);
        var csv = "MAC ADDRESS,USER ID\n" + newMac() + ",alice\n" + newMac() + ",nobody\n";

        importCsv(csv, "?model=8845&validateOnly=true&devicePool=" + pool)
                .statusCode(200)
                .body("valid", equalTo(1))
                .body("inserted", equalTo(0))
                .body("failed", equalTo(1))
                .body("report[0].status", equalTo("VALID"));
        as("ops").get("/api/v1/phones?devicePool=" + pool).then().body("total", equalTo(0));
        importCsv(csv, "?model=8845&devicePool=" + pool).body("inserted", equalTo(1));
    }

    @Test
    void a_mac_of_another_phone_is_refused_and_a_row_whose_phone_was_removed_is_a_new_phone() {
        var taken = newMac();
        var free = newMac();
        var holder = provision(Map.of("model", "8845", "mac", taken));
        var csv = "MAC ADDRESS\n" + taken + "\n" + free + "\n";

        String inserted = importCsv(csv, AS_8845)
                .body("report[0].status", equalTo("FAILED"))
                .body("report[0].message", containsString(holder))
                .body("report[1].status", equalTo("INSERTED"))
                .extract()
                .path("report[1].phoneId");
        as("admin").delete("/api/v1/phones/" + inserted).then().statusCode(204);

        importCsv(csv, AS_8845)
                .body("report[1].status", equalTo("INSERTED"))
                .body("report[1].phoneId", not(equalTo(inserted)));
        phone(inserted).statusCode(404);
    }

    @Test
    void more_rows_than_one_transaction_takes_come_in_and_are_on_the_topic() {
        var pool = "Many " + newMac();
        Admin.ensurePool(pool);
        var csv = "MAC ADDRESS,DESCRIPTION,DIRECTORY NUMBER 1\n"
                + IntStream.range(0, 1_300)
                        .mapToObj(i -> (i % 2 == 0 ? newMac() : "") + ",Phone " + i + "," + (5_000 + i))
                        .collect(Collectors.joining("\n"));

        List<String> ids = importCsv(csv, "?model=8845&devicePool=" + pool)
                .statusCode(200)
                .body("inserted", equalTo(1_300))
                .body("report", hasSize(1_300))
                .extract()
                .path("report.phoneId");

        as("ops").get("/api/v1/phones?size=1&devicePool=" + pool).then().body("total", equalTo(1_300));
        await().until(() -> !Topics.records(Topic.PHONE, ids.getLast()).isEmpty());
    }

    @Test
    void imports_that_race_for_the_same_macs_insert_each_phone_once() {
        var pool = "Raced " + newMac();
        Admin.ensurePool(pool);
        var macs = IntStream.range(0, 300).mapToObj(i -> newMac()).collect(Collectors.joining("\n"));
        var inserted = atOnce(
                3,
                racer -> importCsv("MAC ADDRESS\n" + macs + "\n#" + racer, "?model=8845&devicePool=" + pool)
                        .statusCode(200)
                        .extract()
                        .<Integer>path("inserted"));

        assertThat(inserted.stream().mapToInt(each -> each).sum()).isEqualTo(300);
        as("ops").get("/api/v1/phones?size=1&devicePool=" + pool).then().body("total", equalTo(300));
    }

    @Test
    void the_same_file_sent_twice_at_once_inserts_each_row_once() {
        var pool = "Doubled " + newMac();
        Admin.ensurePool(pool);
        var csv = "MAC ADDRESS,DESCRIPTION\n"
                + IntStream.range(0, 300).mapToObj(i -> ",dummy " + i).collect(Collectors.joining("\n"));
        var inserted = atOnce(
                3,
                racer -> importCsv(csv, "?model=8845&devicePool=" + pool)
                        .statusCode(200)
                        .body("failed", equalTo(0))
                        .extract()
                        .<Integer>path("inserted"));

        assertThat(inserted.stream().mapToInt(each -> each).sum()).isEqualTo(300);
    }

    @Test
    void a_file_that_names_no_columns_is_a_problem() {
        for (var csv : List.of("", "\n\n", newMac() + ",good,alice\n", "DESCRIPTION\nx\n", "\"MAC ADDRESS\n")) {
            importCsv(csv, AS_8845)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://offhook.io/problems/unusable-file"));
        }
    }

    @Test
    void parameters_that_cannot_be_are_a_problem() {
        importCsv("MAC ADDRESS\n", "?validateOnly=maybe").statusCode(400).body("field", equalTo("validateOnly"));
    }

    @Test
    void a_file_that_is_too_large_is_a_problem() {
        importCsv("MAC ADDRESS\n" + "\n".repeat(2_000_000), AS_8845)
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("https://offhook.io/problems/too-large"));
    }

    @Test
    void a_model_of_the_row_decides_whether_a_code_is_required_unless_the_request_says_so() {
        var csv = "MAC ADDRESS,MODEL\n" + newMac() + ",6921\n" + newMac() + ",8845\n";

        List<String> ids = importCsv(csv, "")
                .body("report.status", everyItem(is("INSERTED")))
                .extract()
                .path("report.phoneId");

        phone(ids.get(0)).body("status", equalTo("READY"));
        phone(ids.get(1)).body("status", equalTo("AWAITING_ACTIVATION"));
        importCsv(csv + "\n", "?requiresActivationCode=true").body("report[0].message", containsString("already"));
    }

    private static byte[] file(String name) throws IOException {
        try (var content = Objects.requireNonNull(ImportIT.class.getResourceAsStream("/csv/" + name))) {
            return content.readAllBytes();
        }
    }
}
