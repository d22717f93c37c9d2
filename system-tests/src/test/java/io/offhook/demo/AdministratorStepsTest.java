package io.offhook.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.demo.step.StepResult;
import io.offhook.demo.step.UnexpectedResult;
import io.offhook.stackclient.api.ActivationApi;
import io.offhook.stackclient.api.CodeSummary;
import io.offhook.stackclient.api.ProvisioningApi;
import io.offhook.stackclient.rest.Credentials;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdministratorStepsTest {

    private static final String IMPORT =
            "/api/v1/phones/import?model=8845&devicePool=Default&requiresActivationCode=true";
    private static final String GOOD = """
        {"report": [
          {"line": 2, "status": "INSERTED", "phoneId": "p2"},
          {"line": 3, "status": "INSERTED", "phoneId": "p3"},
          {"line": 4, "status": "INSERTED", "phoneId": "p4"},
          {"line": 5, "status": "REFUSED", "message": "no MAC address"},
          {"line": 6, "status": "ALREADY_INSERTED", "phoneId": "p6"}]}\
        """;
    private static final Credentials ADMIN = new Credentials("admin", "hidden");

    private final DemoData data = DemoData.of(new Random(7));
    private TestService service;

    @BeforeEach
    void start() throws IOException {
        service = new TestService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void four_rows_are_inserted_and_the_wrong_one_is_refused() throws Exception {
        service.answer(IMPORT, GOOD);

        var result = imported();

        assertThat(result.value()).isEqualTo(new ImportPhones.Phones("p2", "p4", List.of("p2", "p3", "p4", "p6")));
        assertThat(result.summary()).isEqualTo("4 inserted, 1 refused: line 5, no MAC address");
    }

    @Test
    void the_csv_has_one_listed_mac_one_wrong_mac_and_five_directory_numbers() throws Exception {
        service.answer(IMPORT, GOOD);
        imported();

        var csv = service.requests().getFirst();

        assertThat(csv.lines()).hasSize(6);
        assertThat(csv).contains("NOT-A-MAC", data.listed().digits(), "Alice's desk,alice," + data.directoryNumber(1));
        assertThat(csv).contains(data.directoryNumber(2), data.directoryNumber(3), data.directoryNumber(5));
    }

    @Test
    void a_wrong_row_that_is_inserted_is_unexpected() {
        service.answer(IMPORT, GOOD.replace("\"REFUSED\"", "\"INSERTED\""));

        assertThatThrownBy(this::imported)
                .isInstanceOf(UnexpectedResult.class)
                .hasMessageContaining("line 5 of the CSV to be refused");
    }

    @Test
    void a_good_row_that_is_refused_is_unexpected() {
        service.answer(IMPORT, GOOD.replace("ALREADY_INSERTED", "REFUSED"));

        assertThatThrownBy(this::imported)
                .isInstanceOf(UnexpectedResult.class)
                .hasMessageContaining("4 phones inserted");
    }

    @Test
    void codes_are_awaited_for_each_phone() throws Exception {
        for (var phone : List.of("p2", "p3")) {
            service.answer(
                    "/api/v1/codes?status=LIVE&phoneId=" + phone,
                    "{\"items\": [{\"codeId\": \"c-%s\", \"phoneId\": \"%s\", \"status\": \"LIVE\"}]}"
                            .formatted(phone, phone));
        }

        var result = new AwaitCodes(new ActivationApi(service.uri(), ADMIN), List.of("p2", "p3")).run();

        assertThat(result.value())
                .isEqualTo(Map.of(
                        "p2", new CodeSummary("c-p2", "p2", "LIVE"), "p3", new CodeSummary("c-p3", "p3", "LIVE")));
        assertThat(result.summary()).isEqualTo("2 codes live, one for each phone");
    }

    @Test
    void the_phones_of_a_run_share_no_mac_and_no_directory_number() {
        assertThat(List.of(data.boxed(), data.rival(), data.wrongModel(), data.spare()))
                .extracting(device -> device.mac().digits())
                .doesNotHaveDuplicates()
                .doesNotContain(data.listed().digits());
        assertThat(data.wrongModel().model()).isNotEqualTo(data.boxed().model());
        assertThat(List.of(data.directoryNumber(1), data.directoryNumber(2))).doesNotHaveDuplicates();
        assertThat(DemoData.of(new Random(8)).run()).isNotEqualTo(data.run());
    }

    private StepResult<ImportPhones.Phones> imported() throws IOException, UnexpectedResult {
        return new ImportPhones(new ProvisioningApi(service.uri(), ADMIN), data).run();
    }
}
