package io.offhook.selfcare.support;

import static io.offhook.servers.test.LongWait.await;
import static io.restassured.RestAssured.given;

import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.mail.store.InvitationLinks;
import io.offhook.selfcare.mail.store.InvitationLinks.Link;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** People of whom the user topic tells, and their local accounts. Links are made as the mails make them. */
@ApplicationScoped
public class LocalAccounts {

    public static final String PASSWORD = "correct horse battery staple";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InvitationLinks links;
    private final UnitOfWork units;
    private final SelfcareTables tables;

    LocalAccounts(InvitationLinks links, UnitOfWork units, SelfcareTables tables) {
        this.links = links;
        this.units = units;
        this.tables = tables;
    }

    /** Returns the id of a new person. */
    public String person() {
        var userId = "person-" + UUID.randomUUID();
        TopicWriter.publish(Topic.USER, userId, new User(userId, "Pat Person", userId + "@example.org", null));
        await().until(() -> tables.knows(userId));
        return userId;
    }

    /** Returns the id of a new person who chose {@link #PASSWORD}. */
    public String withPassword() {
        var userId = person();
        invite(userId).statusCode(202);
        choose(new Browser(), link(userId).orElseThrow(), PASSWORD).statusCode(303);
        return userId;
    }

    public ValidatableResponse invite(String userId) {
        return given().auth()
                .preemptive()
                .basic("admin", "admin-password")
                .post("/api/v1/users/{userId}/invitation", userId)
                .then();
    }

    public ValidatableResponse account(String userId) {
        return given().auth()
                .preemptive()
                .basic("admin", "admin-password")
                .get("/api/v1/users/{userId}/account", userId)
                .then();
    }

    /** The path that the next mail would lead to. */
    public Optional<String> link(String userId) {
        return units.runApart(() -> links.make(userId)).await().atMost(PATIENCE).map(Link::path);
    }

    public ValidatableResponse choose(Browser browser, String link, String password) {
        return browser.post(link, Map.of("chosen", password, "repeated", password))
                .then();
    }

    /** How a request of a program with this password is answered. */
    public static int status(String userId, String password) {
        return new Browser()
                .request()
                .auth()
                .preemptive()
                .basic(userId, password)
                .get("/api/v1/my/phones")
                .statusCode();
    }
}
