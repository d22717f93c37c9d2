package io.offhook.stack.audit;

import io.offhook.contracts.chain.ChainHead;
import io.offhook.contracts.topic.Topic;
import io.offhook.stack.service.Service;
import io.offhook.stackclient.cli.OutputOptions;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.stack.StackHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit verify} */
@Command(
        name = "verify",
        description = {
            "Reads the audit topic from its beginning and verifies the chain of each service.",
            "Prints the head of each chain. Note it elsewhere: --from compares with it later.",
            "With --json: {whole, chains: [{chain, length, first, last, head, findings}], unplaced}."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every chain is whole", "1:a chain is not whole, or could not be verified"})
final class VerifyCommand implements Callable<Integer> {
    private static final int NOT_WHOLE = 1;

    @Option(names = "--service", paramLabel = "NAME", description = "Only this service. Default: all services.")
    @Nullable
    Service service;

    @Option(
            names = "--from",
            paramLabel = "HEAD",
            description = "A head that an earlier run printed, service:place:hash. May be given several times.")
    List<String> from = new ArrayList<>();

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "Keys of events, <service>/<key id>. Each record must be signed. Default: no check.")
    @Nullable
    Path keys;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "The brokers. Default: those of this stack.")
    @Nullable
    String kafka;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Properties of the Kafka client, for TLS and an account. The account reads the topic.")
    @Nullable
    Path kafkaConfig;

    @Option(
            names = "--prefix",
            defaultValue = "",
            paramLabel = "TEXT",
            description = "What the topic's name begins with.")
    String prefix = "";

    @Mixin
    OutputOptions output = new OutputOptions();

    private final StackHome home;

    VerifyCommand(StackHome home) {
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        var chains =
                service == null ? new TreeSet<>(Topic.AUDIT.writers()) : new TreeSet<>(List.of(service.lowerName()));
        var noted = from.stream().map(this::head).toList();
        noted.stream()
                .filter(each -> !chains.contains(each.chain()))
                .findFirst()
                .ifPresent(head -> {
                    throw output.usageError(
                            "--from names the chain '" + head.chain() + "', which is not verified here");
                });
        var signatures = keys == null ? Optional.<SignatureKeys>empty() : Optional.of(SignatureKeys.read(keys));
        var verification = new TopicVerification(chains, signatures);
        new AuditTopic(brokers(), kafkaConfig, prefix + Topic.AUDIT.topicName()).read(verification::add);
        var found = verification.report(noted);
        output.print(found, found::lines);
        return found.whole() ? 0 : NOT_WHOLE;
    }

    private ChainHead head(String text) {
        return ChainHead.parse(text)
                .orElseThrow(() -> output.usageError("--from takes a head as it was printed, service:place:hash"));
    }

    private String brokers() throws IOException {
        return kafka != null
                ? kafka
                : home.description()
                        .map(StackDescription::kafka)
                        .orElseThrow(() ->
                                new IOException("no stack runs here; start one with ./offhook up, or give --kafka"));
    }
}
