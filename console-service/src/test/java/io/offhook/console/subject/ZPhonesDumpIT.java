package io.offhook.console.subject;

import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.OwningServices;
import io.offhook.console.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class ZPhonesDumpIT {

    @SuppressWarnings("NullAway.Init")
    OwningServices services;

    @Test
    void dump() throws IOException {
        var browser = Browser.signedIn("admin");
        var phone = TestPhone.of("zoe").provisioned().issued();
        var done = TestPhone.of("zoe").provisioned().issued().redeemed().macAssigned();
        await().untilAsserted(() -> Assertions.assertThat(browser.page("/phones?owner=zoe&state=ACTIVE"))
                .contains(done.deviceName()));
        await().untilAsserted(() -> Assertions.assertThat(browser.page("/phones?owner=zoe&state=WAITING"))
                .contains(phone.dummy()));
        services.answer("POST", "/api/v1/codes/" + phone.codeId() + "/reveal", 200, "{\"code\":\"1234567890123452\"}");
        services.answer(
                "GET",
                "/api/v1/phones/" + phone.id(),
                200,
                "{\"deviceName\":\"BAT1\",\"model\":\"8845\",\"description\":\"Desk\",\"devicePool\":\"Default\",\"lines\":[{\"index\":1,\"directoryNumber\":\"1001\",\"display\":\"Zoe\"}]}",
                Map.of("ETag", "\"7\""));
        write("list", browser.page("/phones?owner=zoe"));
        write("phone", browser.page("/phones/" + phone.id()));
        write("active", browser.page("/phones/" + done.id()));
        write("edit", browser.page("/phones/" + phone.id() + "/edit"));
        write("new", browser.page("/phones/new"));
        write("search", browser.page("/search?q=zoe"));
        write("device", browser.request().get("/devices/SEP00000000DEAD").asString());
        write(
                "replace",
                browser.form()
                        .formParam("device", "unknown")
                        .post("/phones/" + done.id() + "/replace")
                        .asString());
        write("code", browser.form().post("/phones/" + phone.id() + "/code").asString());
        write(
                "preview",
                browser.form()
                        .formParam("names", phone.dummy())
                        .formParam("kind", "CHANGE")
                        .formParam("devicePool", "Berlin")
                        .post("/phones/selection/preview")
                        .asString());
        write(
                "choose",
                browser.form()
                        .formParam("phone", phone.dummy())
                        .post("/phones/selection")
                        .asString());
        write(
                "labels",
                browser.form()
                        .formParam("phone", phone.dummy())
                        .post("/phones/labels")
                        .asString());
    }

    private static void write(String name, String page) throws IOException {
        Files.writeString(Path.of("/tmp/pages-phones/" + name + ".html"), page);
    }
}
