package io.offhook.console.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.OwningServices;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class BulkJobsIT {

    private static final String PATH = "/api/v1/phone-jobs";
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final String FILE = "MODEL,DESCRIPTION\n8845,<b>Desk</b>\n";

    @SuppressWarnings("NullAway.Init")
    OwningServices services;

    @Test
    void a_file_is_checked_before_the_job_that_it_is_for_is_started() {
        var browser = Browser.signedIn("admin");
        var job = UUID.randomUUID();
        var check = UUID.randomUUID();
        services.answer("POST", PATH + "?mode=insert&validateOnly=true", 202, job(check, true, "PENDING", 0, 0));
        services.answer("POST", PATH + "?mode=insert&hold=true", 202, job(job, false, "HOLD", 0, 0));
        services.answer("GET", PATH + "/" + job, 200, job(job, false, "HOLD", 0, 0));
        services.answer("GET", PATH + "/" + check, 200, job(check, true, "PROCESSING", 1, 0));
        services.answer("POST", PATH + "/" + job + "/start", 200, job(job, false, "PENDING", 0, 0));
        browser.page("/bulk/new");

        var next = browser.multipart()
                .multiPart("file", "phones.csv", FILE.getBytes(UTF_8))
                .multiPart("key", UUID.randomUUID().toString())
                .multiPart("mode", "insert")
                .multiPart("description", "")
                .multiPart("startAt", "")
                .post("/bulk/new")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(next).isEqualTo("/bulk/" + job + "?check=" + check);
        assertThat(services.asked("POST", PATH + "?mode=insert&hold=true"))
                .last()
                .satisfies(asked -> {
                    assertThat(asked.body()).isEqualTo(FILE);
                    assertThat(asked.contentType()).contains("text/csv");
                    assertThat(asked.idempotencyKey()).isPresent();
                });
        var page = browser.page(next);
        assertThat(page)
                .contains("1 of 2 rows checked", "Start now", "&lt;b&gt;Desk", "/news?check=" + check)
                .doesNotContain("<b>Desk");
        browser.form().post("/bulk/" + job + "/start").then().statusCode(303);
        assertThat(services.asked("POST", PATH + "/" + job + "/start")).hasSize(1);
    }

    @Test
    void rows_that_failed_are_shown_to_administrators_alone_and_the_page_rests_when_nothing_runs() {
        var admin = Browser.signedIn("admin");
        var olga = Browser.signedIn("olga");
        var job = UUID.randomUUID();
        services.answer("GET", PATH + "/" + job, 200, job(job, false, "INCOMPLETE", 2, 1));
        services.answer(
                "GET",
                PATH + "/" + job + "/failed-rows",
                200,
                "MODEL,DESCRIPTION,REASON\r\n8846,Hall,Line 3: There is no such model.\r\n"
                        + "8845,Desk,\"Line 4: There is no user x: create the user first, with PUT /api/v1/users/x.\"\r\n");

        var page = admin.page("/bulk/" + job);
        assertThat(page)
                .contains(
                        "Line 3: There is no such model.",
                        "create the user first.</th>",
                        "Done, some rows failed",
                        "/bulk/" + job + "/phones");
        assertThat(olga.page("/bulk/" + job)).doesNotContain("There is no such model.");
        assertThat(admin.request().get("/bulk/" + job + "/news").header("HX-Refresh"))
                .isEqualTo("true");
        assertThat(admin.form().post("/bulk/" + job + "/failed-rows.csv").asString())
                .contains("There is no such model.");
        olga.form().post("/bulk/" + job + "/failed-rows.csv").then().statusCode(403);
        assertThat(olga.page("/bulk/" + job + "/phones")).contains("No phones");
    }

    @Test
    void jobs_are_listed_and_files_to_fill_in_are_handed_on() {
        var browser = Browser.signedIn("olga");
        services.answer(
                "GET",
                PATH + "?size=50&page=0",
                200,
                "{\"items\":[" + job(UUID.randomUUID(), false, "COMPLETED", 2, 0)
                        + "],\"page\":0,\"size\":50,\"total\":1}");
        services.answer("GET", "/api/v1/phones/import-template.csv", 200, "MODEL\r\n");

        var page = browser.page("/bulk");
        assertThat(page).contains("adds phones", "2 of 2", "Done").doesNotContain("Send a file");
        assertThat(browser.page("/bulk/files/import-template.csv")).isEqualTo("MODEL\r\n");
        browser.request().get("/bulk/files/other").then().statusCode(404);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_and_the_form_stays() {
        var browser = Browser.signedIn("admin");
        browser.page("/bulk/new");

        assertThat(browser.multipart()
                        .multiPart("file", "phones.csv", "\n".getBytes(UTF_8))
                        .multiPart("description", "Mine & yours")
                        .post("/bulk/new")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("The file is empty.", "Mine &amp; yours");
        assertThat(browser.multipart()
                        .multiPart("file", "phones.csv", PNG)
                        .post("/bulk/new")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("The file is neither CSV nor .xlsx");
    }

    @Test
    void a_file_that_was_handed_on_is_closed() {
        var browser = Browser.signedIn("admin");
        browser.page("/bulk/new");
        for (int i = 0; i < 3; i++) {
            browser.multipart()
                    .multiPart("file", "closed.csv", FILE.getBytes(UTF_8))
                    .post("/bulk/new");
        }

        await().untilAsserted(() -> assertThat(openUploads()).isEmpty());
    }

    /** Files of uploads that this process has open: in the directory of uploads, and nowhere else that is called so. */
    private static List<String> openUploads() throws IOException {
        var uploads =
                ConfigProvider.getConfig().getValue("quarkus.http.body.uploads-directory", Path.class) + File.separator;
        try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors
                    .map(BulkJobsIT::target)
                    .filter(each -> each.startsWith(uploads))
                    .toList();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedSince) {
            return "";
        }
    }

    private static String job(UUID id, boolean checks, String state, int read, int failed) {
        return """
                {"id":"%s","mode":"INSERT","validateOnly":%s,"description":"","state":"%s","ignoredColumns":[],"totalRows":2,\
                "rowsRead":%d,"inserted":1,"updated":0,"deleted":0,"alreadyThere":0,"valid":0,"failed":%d,"actor":"admin",\
                "submittedAt":"2026-11-29T08:00:00Z"}""".formatted(id, checks, state, read, failed);
    }
}
