package io.offhook.console.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.support.Browser;
import io.offhook.console.support.TestPhone;

/** A phone that waits for its code, and that the console knows. */
final class WaitingPhone {

    private WaitingPhone() {}

    static TestPhone of(String owner) {
        var phone = TestPhone.of(owner).provisioned().issued();
        var browser = Browser.signedIn("olga");
        await().untilAsserted(() -> assertThat(browser.page("/phones?owner=" + owner + "&state=WAITING"))
                .contains(phone.dummy()));
        return phone;
    }
}
