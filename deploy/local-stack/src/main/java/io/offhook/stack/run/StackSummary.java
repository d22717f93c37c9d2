package io.offhook.stack.run;

import io.offhook.stack.home.Addresses;
import io.offhook.stack.home.Port;
import io.offhook.stack.plan.StackPlan;
import io.offhook.stack.service.Service;
import io.offhook.stackclient.stack.StackAccount;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses and accounts of a stack, as text. */
public final class StackSummary {

    private StackSummary() {}

    /** The addresses of the phone listeners, on one line. */
    public static String forPhones(Addresses at) {
        return String.join(
                "  ",
                at.http(Port.PHONE_FILES),
                at.https(Port.PHONE_FILES_SECURE),
                at.tftp(),
                at.verification(),
                at.redemption());
    }

    /** What the network reaches; empty if nothing is reached. */
    public static Optional<String> exposed(StackPlan plan) {
        return plan.at().outside().map(host -> """

              WARNING: the network reaches this stack at %s. Open to whoever reaches this machine:
                %s
              REST and pages are not encrypted here, and passwords go over the network: use it in a laboratory, not in production.
              Every password was made for this stack alone; there is no default one. PostgreSQL, Kafka, Redis, mails and the operations
              ports stay on 127.0.0.1. Phones: docs/first-real-phone.md
            """.formatted(host, ports(plan)));
    }

    private static String ports(StackPlan plan) {
        var ofServices = Arrays.stream(Service.values())
                .map(service -> service.lowerName() + " "
                        + service.ports().stream()
                                .filter(port -> port != service.management())
                                .map(port -> number(plan.at(), port))
                                .collect(Collectors.joining(", ")));
        var ofRegistrar =
                plan.registrar().stream().map(part -> "kamailio " + plan.at().port(Port.SIP) + " (TCP and UDP)");
        return Stream.concat(ofServices, ofRegistrar).collect(Collectors.joining("; "));
    }

    private static String number(Addresses at, Port port) {
        return at.port(port) + (port.transport() == Port.Transport.UDP ? "/udp" : "");
    }

    /** Addresses, accounts and next commands. */
    public static String forPeople(StackPlan plan) {
        var at = plan.at();
        var keycloak = plan.keycloak()
                .map(it -> "  Keycloak       " + it.url() + "   realm offhook, the same accounts\n")
                .orElse("");
        var registrar = plan.registrar()
                .map(it -> "  SIP registrar  " + it.url() + "   TCP and UDP\n")
                .orElse("");
        return """

              Self care      %s   alice / %s   bob / %s
              Admin Console  %s   admin / %s   operator / %s
              Provisioning   %s   admin / %s
              Activation     %s   phones redeem at %s
              TVS            %s   phones connect to %s, and to CAPF at %s
              Phone files    %s/XMLDefault.cnf.xml   %s   %s
              Phone screens  %s/screen?name=SEP...
              AXL            %s/axl/   admin / %s
              Mails          %s
              Operations     %s/q/metrics, /q/openapi, /q/health, and the same at %s, %s, %s, %s
            %s  Kafka          %s   kcat -C -b %s -t offhook.phone.v1

              Next: ./offhook demo, ./offhook status, ./offhook help
            """.formatted(
                        at.toldHttp(Port.SELFCARE),
                        plan.passwords().account(StackAccount.ALICE.userName()),
                        plan.passwords().account(StackAccount.BOB.userName()),
                        at.toldHttp(Port.CONSOLE),
                        plan.passwords().account(StackAccount.ADMIN.userName()),
                        plan.passwords().account(StackAccount.OPERATOR.userName()),
                        at.toldHttp(Port.PROVISIONING),
                        plan.passwords().account(StackAccount.ADMIN.userName()),
                        at.toldHttp(Port.ACTIVATION),
                        at.toldRedemption(),
                        at.toldHttp(Port.TVS),
                        at.toldVerification(),
                        at.toldHostAndPort(Port.CAPF_PHONES),
                        at.toldHttp(Port.PHONE_FILES),
                        at.toldHttps(Port.PHONE_FILES_SECURE),
                        at.toldTftp(),
                        at.toldHttp(Port.SCREENS),
                        at.toldHttps(Port.AXL),
                        plan.passwords().account(StackAccount.ADMIN.userName()),
                        at.http(Port.MAIL),
                        at.http(Port.PROVISIONING_MANAGEMENT),
                        at.port(Port.ACTIVATION_MANAGEMENT),
                        at.port(Port.TVS_MANAGEMENT),
                        at.port(Port.SELFCARE_MANAGEMENT),
                        at.port(Port.CONSOLE_MANAGEMENT),
                        keycloak + registrar,
                        at.hostAndPort(Port.KAFKA),
                        at.hostAndPort(Port.KAFKA));
    }
}
