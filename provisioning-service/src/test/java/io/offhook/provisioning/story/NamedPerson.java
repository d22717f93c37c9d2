package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Admin.provision;
import static io.offhook.provisioning.story.ErasedUsers.put;
import static org.hamcrest.Matchers.equalTo;

import io.offhook.servers.test.PersonalTraces;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A user whose name, address and label no other test has.
 *
 * @param mark a part of each
 */
record NamedPerson(String mark, String user, String name, String mail, String label) {

    static NamedPerson create() {
        var mark = newMac();
        return new NamedPerson(
                mark,
                "person-" + mark,
                "Distinctive " + mark,
                "mail." + mark + "@distinctive.example",
                "Label of " + mark);
    }

    /** Comes over REST and in a file, right and wrong, and owns a phone. */
    void live() {
        put(user, name, mail).statusCode(200);
        put(user, name, mail).statusCode(200);
        put(user + "-wrong", name, "no mail address of " + mark).statusCode(400);
        owned();
        as("admin")
                .contentType("text/csv; charset=UTF-8")
                .body("USER ID,FIRST NAME,LAST NAME,MAIL\n" + user + ",Distinctive," + mark + "," + mail + "\n,," + name
                        + "," + mail + "\n")
                .post("/api/v1/users/import")
                .then()
                .statusCode(200)
                .body("failed", equalTo(1));
    }

    /** Gets a phone. */
    void owned() {
        provision(Map.of(
                "model",
                "8845",
                "ownerId",
                user,
                "lines",
                List.of(Map.of("directoryNumber", "1001", "label", label, "display", name))));
    }

    List<String> foundIn(DataSource database) {
        return PersonalTraces.inTables(database, name, mail, label);
    }
}
