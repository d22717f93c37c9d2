package io.offhook.stack.plan;

import io.offhook.stack.home.Addresses;
import io.offhook.stack.home.Port;
import io.offhook.stack.keycloak.KeycloakProgram;
import io.offhook.stack.keycloak.KeycloakRealm;
import io.offhook.stack.service.Service;
import io.offhook.stackclient.stack.PhoneSide;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Creates the content of {@code stack.json}, which the other commands read. */
public final class StackDescriptions {

    private static final double MILLIS = 1_000;

    private StackDescriptions() {}

    /** @param start how long it took until every part was ready */
    public static StackDescription of(StackPlan plan, Duration start) {
        var at = plan.at();
        return new StackDescription(
                uri(at.http(Port.PROVISIONING)),
                uri(at.http(Port.ACTIVATION)),
                uri(at.http(Port.TVS)),
                uri(at.http(Port.SELFCARE)),
                uri(at.http(Port.CONSOLE)),
                management(at),
                uri(at.http(Port.PHONE_FILES)),
                phoneSide(at),
                uri(at.redemption()),
                uri(at.verification()),
                at.hostAndPort(Port.KAFKA),
                uri("redis://" + at.hostAndPort(Port.REDIS)),
                uri("postgresql://" + at.hostAndPort(Port.POSTGRES)),
                databases(plan),
                uri(at.http(Port.MAIL)),
                plan.keycloak().map(KeycloakProgram::url).map(URI::create),
                plan.keycloak().map(KeycloakRealm::clientAt),
                accounts(plan),
                plan.layout().phoneSideCertificate(),
                plan.layout().manufacturer(),
                plan.layout().pki(),
                plan.registrar().map(part -> URI.create(part.url())),
                Optional.of(start.toMillis() / MILLIS));
    }

    private static URI uri(String text) {
        return URI.create(text);
    }

    private static Map<String, URI> management(Addresses at) {
        var management = new TreeMap<String, URI>();
        for (var service : Service.values()) {
            management.put(service.lowerName(), uri(at.http(service.management())));
        }
        return management;
    }

    private static PhoneSide phoneSide(Addresses at) {
        return new PhoneSide(
                uri(at.http(Port.PHONE_FILES)),
                uri(at.https(Port.PHONE_FILES_SECURE)),
                at.hostAndPort(Port.PHONE_FILES_TFTP),
                at.hostAndPort(Port.TVS_PHONES),
                at.hostAndPort(Port.CAPF_PHONES));
    }

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
        for (var account : StackAccount.values()) {
            accounts.put(account.userName(), plan.passwords().account(account.userName()));
        }
        return accounts;
    }
}
