package io.offhook.stack.run;

import io.offhook.stack.home.PhoneSide;
import io.offhook.stack.home.StackDescription;
import io.offhook.stack.keycloak.KeycloakProgram;
import io.offhook.stack.plan.Account;
import io.offhook.stack.plan.Addresses;
import io.offhook.stack.plan.Port;
import io.offhook.stack.plan.Service;
import io.offhook.stack.plan.StackPlan;
import java.util.Map;
import java.util.TreeMap;

/** A plan in the words other programs and people need. */
public final class Describing {

    private Describing() {}

    /** In one line, where phones ask. */
    public static String forPhones(Addresses at) {
        return String.join(
                "  ",
                at.http(Port.PHONE_FILES),
                at.https(Port.PHONE_FILES_SECURE),
                at.tftp(),
                at.verification(),
                at.redemption());
    }

    static StackDescription describe(StackPlan plan) {
        var at = plan.at();
        return new StackDescription(
                at.http(Port.PROVISIONING),
                at.http(Port.ACTIVATION),
                at.http(Port.TVS),
                at.http(Port.SELFCARE),
                at.http(Port.PHONE_FILES),
                phoneSide(at),
                at.redemption(),
                at.verification(),
                at.hostAndPort(Port.KAFKA),
                "redis://" + at.hostAndPort(Port.REDIS),
                "postgresql://" + at.hostAndPort(Port.POSTGRES),
                databases(plan),
                at.http(Port.MAIL),
                plan.keycloak().map(KeycloakProgram::url),
                accounts(plan),
                plan.home().phoneSideCertificate(),
                plan.home().manufacturer(),
                plan.home().pki());
    }

    /** What a person wants to know of a stack that is ready. */
    public static String forPeople(StackPlan plan) {
        var at = plan.at();
        var keycloak = plan.keycloak()
                .map(it -> "  Keycloak       " + it.url() + "   realm offhook, the same people\n")
                .orElse("");
        return """

                  Self care      %s   alice / %s   bob / %s
                  Provisioning   %s   admin / %s   (API: /q/openapi on each service)
                  Activation     %s   phones redeem at %s
                  TVS            %s   phones ask at %s
                  Phone files    %s/XMLDefault.cnf.xml   %s   %s
                  Mails          %s
                %s  Kafka          %s   kcat -C -b %s -t offhook.phone.v1

                  ./offhook demo plays the whole story; ./offhook status; ./offhook help
                """.formatted(
                        at.http(Port.SELFCARE),
                        plan.passwords().account(Account.ALICE.userName()),
                        plan.passwords().account(Account.BOB.userName()),
                        at.http(Port.PROVISIONING),
                        plan.passwords().account(Account.ADMIN.userName()),
                        at.http(Port.ACTIVATION),
                        at.redemption(),
                        at.http(Port.TVS),
                        at.verification(),
                        at.http(Port.PHONE_FILES),
                        at.https(Port.PHONE_FILES_SECURE),
                        at.tftp(),
                        at.http(Port.MAIL),
                        keycloak,
                        at.hostAndPort(Port.KAFKA),
                        at.hostAndPort(Port.KAFKA));
    }

    private static PhoneSide phoneSide(Addresses at) {
        return new PhoneSide(
                at.http(Port.PHONE_FILES),
                at.https(Port.PHONE_FILES_SECURE),
                at.hostAndPort(Port.PHONE_FILES_TFTP),
                at.hostAndPort(Port.TVS_PHONES));
    }

    /** Each belongs to a user of its name; {@code postgres} may do anything. */
    private static Map<String, String> databases(StackPlan plan) {
        var databases = new TreeMap<String, String>();
        databases.put("postgres", plan.passwords().database("postgres"));
        for (var service : Service.values()) {
            databases.put(service.lowerName(), plan.passwords().database(service.lowerName()));
        }
        return databases;
    }

    private static Map<String, String> accounts(StackPlan plan) {
        var accounts = new TreeMap<String, String>();
        for (var account : Account.values()) {
            accounts.put(account.userName(), plan.passwords().account(account.userName()));
        }
        return accounts;
    }
}
