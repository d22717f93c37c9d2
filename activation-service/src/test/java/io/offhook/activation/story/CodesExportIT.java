package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.as;
import static io.offhook.activation.story.AdminApi.count;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.activation.code.export.ExportFilter;
import io.offhook.activation.code.export.ExportedCode;
import io.offhook.activation.code.export.ExportingCodes;
import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.rest.site.SiteRights;
import io.offhook.servers.test.RealServers;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class CodesExportIT {

    private static final String EXPORT = "/api/v1/codes/export";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @Inject
    OtherServices others;

    @Inject
    DataSource source;

    @Inject
    RedisDataSource redis;

    @Inject
    ExportingCodes exports;

    private final UUID jobId = UUID.randomUUID();
    private final String owner = "export-" + UUID.randomUUID();

    @Test
    void exactly_the_live_codes_that_match_are_exported_with_all_that_an_administrator_hands_out() throws Exception {
        var desk = phone(owner, "Desk", "Berlin", null);
        var formula = phone(owner, "=HYPERLINK(1)", "Berlin", null);
        var released = phone(owner, "Released", "Berlin", null);
        var expired = phone(owner, "Expired", "Berlin", Duration.ofMillis(1));
        var elsewhere = phone(owner, "Elsewhere", "Paris", null);
        others.publishBulk(jobId, List.of(desk, formula, released, expired, elsewhere));
        var id = released.phoneId();
        others.publish(Topic.PHONE, id.toString(), 2, new ActivationCodeReleaseRequested(id));
        await().until(() -> count(source, "select count(*) from code_view where owner_id = '" + owner + "'") == 5);
        await().until(() -> AdminApi.codes(id, "RELEASED").size() == 1);

        var rows = rows(as("admin")
                .queryParam("jobId", jobId)
                .queryParam("devicePool", "Berlin")
                .queryParam("status", "LIVE")
                .get(EXPORT)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"activation-codes.csv\"")
                .extract()
                .asString());

        assertThat(rows).extracting(row -> row.get("DESCRIPTION")).containsExactlyInAnyOrder("Desk", "'=HYPERLINK(1)");
        var row = rows.stream()
                .filter(each -> each.get("DESCRIPTION").equals("Desk"))
                .findFirst()
                .orElseThrow();
        var code = AdminApi.codes(desk.phoneId()).getFirst();
        assertThat(row.get("ACTIVATION CODE").replace(" ", "")).isEqualTo(AdminApi.reveal(code));
        assertThat(Instant.parse(row.get("EXPIRY"))).isAfter(Instant.now());
        assertThat(List.of(row.get("DEVICE NAME"), row.get("MODEL"), row.get("USER ID"), row.get("SITE")))
                .containsExactly("BAT5A0F33C1D2E4", "8845", owner, "Berlin");
    }

    @Test
    void two_thousand_codes_are_on_record_before_the_first_byte_and_stream_to_the_last() throws Exception {
        provisioned(2_000);
        var address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + EXPORT + "?jobId=" + jobId);
        var credentials = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        String file;
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Basic " + credentials)
                            .build(),
                    BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                int first = body.read();
                assertThat(recorded("and metadata->>'actor' = 'admin' and data->>'codes' = '2000'"))
                        .isEqualTo(1);
                file = (char) first + new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        var codes = rows(file).stream().map(row -> row.get("ACTIVATION CODE")).toList();
        assertThat(codes).hasSize(2_000).doesNotHaveDuplicates();
        var fingerprint = AdminApi.text(
                source,
                "select encode(fingerprint, 'hex') from code_fingerprint"
                        + " join phone_info using (phone_id) where job_id = '" + jobId + "' limit 1");
        assertThat(redis.key().exists("offhook:{" + fingerprint + "}:code")).isTrue();
    }

    @Test
    void a_batch_is_read_when_it_is_asked_for_and_a_code_that_ended_before_is_not_in_it() throws Throwable {
        provisioned(600);
        var filter = new ExportFilter(jobId, null, null, null, null, SiteRights.EVERYWHERE);
        var export = VertxContextSupport.subscribeAndAwait(
                () -> exports.record(filter, Cause.request(Instant.now(), null, "admin")));
        var reader = exports.batches(export).subscribe().withSubscriber(AssertSubscriber.create(1));
        reader.awaitItems(1, Duration.ofMinutes(1)).assertNotTerminated();
        var sent = reader.getItems().getFirst();
        assertThat(sent).hasSize(500);
        endOneThatWasNotSent(sent);

        reader.request(2).awaitCompletion(Duration.ofMinutes(1));

        assertThat(reader.getItems()).hasSize(2);
        assertThat(reader.getItems().getLast()).hasSize(99);
    }

    @Test
    void an_export_of_no_code_is_a_file_with_column_names_and_on_record() throws SQLException {
        as("admin")
                .queryParam("jobId", jobId)
                .get(EXPORT)
                .then()
                .statusCode(200)
                .body(equalTo("ACTIVATION CODE,EXPIRY,DEVICE NAME,DESCRIPTION,MODEL,USER ID,SITE\r\n"));

        assertThat(recorded("and data->>'codes' = '0' and data->'filter'->>'status' = 'LIVE'"))
                .isEqualTo(1);
    }

    @Test
    void operators_users_and_services_export_nothing() {
        for (var user : List.of("operator", "alice", "selfcare")) {
            as(user).get(EXPORT).then().statusCode(403).contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "devicepool=Berlin",
                "status=EXPIRED",
                "jobId=1",
                "expiresBefore=tomorrow",
                "expiresBefore=%2B999999999-12-31T23:59:59Z",
                "ownerId=",
                "model=%09",
                "model=8845&model=8861"
            })
    void a_filter_that_cannot_be_exports_nothing(String query) {
        as("admin")
                .urlEncodingEnabled(false)
                .get(EXPORT + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private void endOneThatWasNotSent(List<ExportedCode> sent) throws SQLException {
        var ids = Stream.concat(Stream.of(UUID.randomUUID()), sent.stream().map(ExportedCode::codeId))
                .map(each -> "'" + each + "'")
                .toList();
        var codeId = AdminApi.text(
                source,
                "select code_id::text from code_view join phone_info using (phone_id) where job_id = '" + jobId
                        + "' and code_id not in (" + String.join(",", ids) + ") limit 1");
        as("admin").post("/api/v1/codes/{id}/release", codeId).then().statusCode(204);
    }

    private void provisioned(int phones) {
        others.publishBulk(
                jobId,
                IntStream.range(0, phones)
                        .mapToObj(i -> phone(owner, "Phone " + i, "Default", null))
                        .toList());
        await().until(() -> count(source, "select count(*) from code_view where owner_id = '" + owner + "'") == phones);
    }

    private static PhoneProvisioned phone(String owner, String description, String pool, @Nullable Duration life) {
        return new PhoneProvisioned(
                UUID.randomUUID(),
                "BAT5A0F33C1D2E4",
                "8845",
                null,
                description,
                List.of(),
                owner,
                pool,
                true,
                life,
                null,
                null);
    }

    private long recorded(String condition) throws SQLException {
        return count(
                source,
                "select count(*) from event where stream_id like 'export/%' and data->'filter'->>'jobId' = '" + jobId
                        + "' " + condition);
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        try (var parser = CSVParser.parse(new StringReader(file), FORMAT)) {
            return parser.getRecords();
        }
    }
}
