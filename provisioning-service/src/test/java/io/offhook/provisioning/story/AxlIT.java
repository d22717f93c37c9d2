package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.phone;
import static io.offhook.servers.test.LongWait.await;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phones and look-ups as programs ask for them over AXL. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(SigningKeys.class)
class AxlIT {

    private final String name = "BAT" + newMac();

    @Test
    void a_phone_is_added_found_changed_and_removed() {
        Admin.ensureUser("alice");
        var uuid = Axl.call(
                "addPhone",
                "<phone><name>" + name + "</name><description>Axl desk</description><product>Cisco 8845</product>"
                        + "<class>Phone</class><protocol>SIP</protocol><protocolSide>User</protocolSide>"
                        + "<devicePoolName>Default</devicePoolName><locationName>Hub_None</locationName>"
                        + "<lines><line><index>1</index><label>A</label><dirn><pattern>1001</pattern>"
                        + "<routePartitionName/></dirn></line></lines><ownerUserName>alice</ownerUserName>"
                        + "<enableActivationID>true</enableActivationID></phone>");
        assertThat(uuid).matches("\\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}}");
        var id = uuid.substring(1, 37).toLowerCase(Locale.ROOT);
        Admin.as("ops")
                .get("/api/v1/phones/" + id + "/history")
                .then()
                .body("channel", hasItem("axl"))
                .body("actor", hasItem("admin"));

        assertThat(Axl.call("getPhone", "<uuid>" + id + "</uuid>"))
                .contains("uuid=\"" + uuid + "\"", "<product>Cisco 8845</product>", "<pattern>1001</pattern>")
                .contains("<ownerUserName>alice</ownerUserName><enableActivationID>true</enableActivationID>");
        assertThat(Axl.call("getPhone", named() + "<returnedTags><name/></returnedTags>"))
                .isEqualTo("<phone uuid=\"" + uuid + "\"><name>" + name + "</name></phone>");

        var mac = newMac();
        assertThat(Axl.call("updatePhone", named() + "<newName>SEP" + mac + "</newName><ownerUserName/>"))
                .isEqualTo(uuid);
        phone(id).body("mac", equalTo(mac)).body("ownerId", equalTo(null));

        assertThat(Axl.call("removePhone", "<uuid>" + uuid + "</uuid>")).isEqualTo(uuid);
        Axl.fault("admin", "getPhone", "<uuid>" + uuid + "</uuid>", 5007);
        Axl.fault("admin", "removePhone", "<name>SEP" + mac + "</name>", 5007);
    }

    @Test
    void a_name_that_is_taken_and_a_reference_that_is_missing_have_the_codes_of_the_database() {
        Axl.call("addPhone", "<phone><name>" + name + "</name><product>Cisco 8845</product></phone>");

        Axl.fault("admin", "addPhone", "<phone><name>" + name + "</name><product>Cisco 8845</product></phone>", -239);
        Axl.fault(
                "admin",
                "addPhone",
                "<phone><name>BAT" + newMac() + "</name><product>Cisco 8845</product>"
                        + "<devicePoolName>Nowhere</devicePoolName></phone>",
                -691);
        Axl.fault(
                "admin",
                "addPhone",
                "<phone><name>BAT" + newMac()
                        + "</name><product>Cisco 8845</product><description>50%</description></phone>",
                5002);
        Axl.fault("admin", "addPhone", "<phone><name>CSFBOB</name><product>Cisco 8845</product></phone>", 5002);
    }

    @Test
    void a_list_has_what_matches_and_the_part_that_was_asked_for() {
        var prefix = "BAT" + newMac().substring(0, 11);
        for (var end : List.of("1", "2", "3")) {
            Axl.call("addPhone", "<phone><name>" + prefix + end + "</name><product>Cisco 8845</product></phone>");
        }
        var criteria = "<searchCriteria><name>" + prefix.toLowerCase(Locale.ROOT) + "%</name></searchCriteria>"
                + "<returnedTags><name/></returnedTags>";

        assertThat(Axl.call("listPhone", criteria).split("<phone ", -1)).hasSize(4);
        assertThat(Axl.call("listPhone", criteria + "<skip>1</skip><first>1</first>"))
                .containsOnlyOnce("<phone ")
                .contains(prefix + "2</name>");
        assertThat(Axl.call(
                        "listPhone", "<searchCriteria><name>" + prefix + "_%</name></searchCriteria><returnedTags/>"))
                .isEmpty();
        assertThat(Axl.call(
                        "listPhone", "<searchCriteria><name/></searchCriteria><returnedTags><name/></returnedTags>"))
                .isEmpty();
        Axl.fault("admin", "listPhone", "<searchCriteria/><returnedTags/>", 5002);
    }

    @Test
    void defaults_of_a_model_are_read_and_changed_by_administrators_alone() {
        var model = "<Model>Cisco 7832</Model><Protocol>SIP</Protocol>";
        Axl.fault(
                "ops", "updateDeviceDefaults", model + "<PreferActCodeOverAutoReg>t</PreferActCodeOverAutoReg>", 5003);
        Axl.call("updateDeviceDefaults", model + "<PreferActCodeOverAutoReg>t</PreferActCodeOverAutoReg>");
        assertThat(Axl.call(
                        "listDeviceDefaults",
                        "<searchCriteria><Model>%7832</Model></searchCriteria>"
                                + "<returnedTags><Model/><PreferActCodeOverAutoReg/></returnedTags>"))
                .contains("<Model>Cisco 7832</Model><PreferActCodeOverAutoReg>true</PreferActCodeOverAutoReg>");
        Axl.call("updateDeviceDefaults", model + "<PreferActCodeOverAutoReg>f</PreferActCodeOverAutoReg>");
    }

    @Test
    void users_pools_and_the_version_are_looked_up() {
        Admin.ensureUser("axl-carol");
        var criteria = "<searchCriteria><userid>AXL-c%</userid></searchCriteria>";
        assertThat(Axl.call("listUser", criteria + "<returnedTags><lastName/><userid/></returnedTags>"))
                .isEqualTo("<user><lastName>axl-carol</lastName><userid>axl-carol</userid></user>");
        assertThat(Axl.call("getUser", "<userid>axl-carol</userid>")).contains("<firstName>User</firstName>");
        assertThat(Axl.call(
                        "listDevicePool",
                        "<searchCriteria><name>def%</name></searchCriteria><returnedTags><name/></returnedTags>"))
                .contains("<name>Default</name>");
        assertThat(Axl.call("getCCMVersion", "")).contains("<version>15.0.1.10000-0</version>");
    }

    @Test
    void what_is_not_served_says_so_by_its_name() {
        Axl.fault("admin", "executeSQLQuery", "<sql>select * from device</sql>", 5001);
        Axl.fault("admin", "doLdapSync", "", 5001);
        Axl.fault("admin", "getPhone", "<name>SEP1</name><name>SEP2</name>", 5002);
    }

    @ParameterizedTest
    @CsvSource({"alice,alice,403", "admin,wrong,401", "nobody,nobody,401"})
    void refusals_of_accounts_are_a_status_without_a_body(String account, String password, int status) {
        assertThat(Axl.listener()
                        .auth()
                        .preemptive()
                        .basic(account, password)
                        .contentType("text/xml")
                        .body("<x/>")
                        .post("/axl/")
                        .then()
                        .statusCode(status)
                        .extract()
                        .asString())
                .isEmpty();
    }

    @Test
    void who_only_reads_changes_nothing() {
        Axl.fault("ops", "addPhone", "<phone><name>" + name + "</name><product>Cisco 8845</product></phone>", 5003);
        Axl.fault("deputy", "addPhone", "<phone><name>" + name + "</name><product>Cisco 8845</product></phone>", 5003);
    }

    @Test
    void an_operator_of_sites_sees_and_changes_what_is_there_and_nothing_else() {
        var there = "Axl " + newMac();
        Admin.ensurePool(there);
        Axl.call("addPhone", "<phone><name>" + name + "</name><product>Cisco 8845</product></phone>");
        for (var account : List.of("paris", "deputy")) {
            give(account, there);
            var own = "BAT" + newMac();
            Axl.fault(account, "updatePhone", named() + "<description>Mine</description>", 5007);
            Axl.fault(
                    account, "addPhone", "<phone><name>" + own + "</name><product>Cisco 8845</product></phone>", 5003);
            Axl.post(
                            account,
                            "addPhone",
                            "<phone><name>" + own + "</name><product>Cisco 8845</product><devicePoolName>" + there
                                    + "</devicePoolName></phone>")
                    .statusCode(200);
        }
        Axl.fault("paris", "getPhone", named(), 5007);
        Axl.fault("paris", "getUser", "<userid>alice</userid>", 5003);
        assertThat(Axl.post(
                                "paris",
                                "listPhone",
                                "<searchCriteria><name>BAT%</name></searchCriteria><returnedTags><name/></returnedTags>")
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain(name);
        for (var account : List.of("paris", "deputy")) {
            Admin.as("admin").delete("/api/v1/site-operators/" + account).then().statusCode(204);
        }
    }

    @Test
    void there_is_one_address_on_the_listener_and_none_elsewhere() {
        for (var path : new String[] {"/axl", "/axl/x", "/", "/api/v1/phones", "/q/health"}) {
            Axl.listener().body("x").post(path).then().statusCode(404);
        }
        Axl.listener().get("/axl/").then().statusCode(405);
        Axl.listener().body("x".repeat(262_145)).post("/axl/").then().statusCode(413);
        Admin.as("admin").contentType("text/xml").body("x").post("/axl/").then().statusCode(404);
    }

    /** Whoever has an account could else hold a connection for as long as an upload may take. */
    @Test
    void a_body_that_does_not_come_in_time_ends_the_connection() throws Exception {
        try (var socket = Axl.connect()) {
            socket.getOutputStream()
                    .write(("POST /axl/ HTTP/1.1\r\nHost: a\r\nAuthorization: Basic YWRtaW46YWRtaW4=\r\n"
                                    + "Content-Type: text/xml\r\nContent-Length: 100\r\n\r\n<")
                            .getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .doesNotContain(" 200 ");
        }
    }

    @Test
    void wrong_passwords_are_slowed_down_as_everywhere() {
        await().until(() -> Axl.listener()
                        .auth()
                        .preemptive()
                        .basic("axl-guess", "wrong")
                        .contentType("text/xml")
                        .body("<x/>")
                        .post("/axl/")
                        .statusCode()
                == 503);
    }

    private static void give(String account, String pool) {
        Admin.as("admin")
                .contentType("application/json")
                .body(Map.of("devicePools", List.of(pool)))
                .put("/api/v1/site-operators/" + account)
                .then()
                .statusCode(200);
    }

    private String named() {
        return "<name>" + name + "</name>";
    }
}
