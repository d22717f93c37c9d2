package io.offhook.stack.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.contracts.chain.ChainHead;
import io.offhook.contracts.chain.ChainRecord;
import io.offhook.contracts.chain.ChainVerification;
import io.offhook.contracts.record.CanonicalRecord;
import io.offhook.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Sorts the records of the topic into chains, and looks at each by itself. */
final class TopicVerification {

    private static final Pattern PLACE = Pattern.compile("[1-9][0-9]{0,17}");

    private final Map<String, ChainVerification> chains = new TreeMap<>();
    private final List<String> unplaced = new ArrayList<>();
    private final RecordCheck check;

    TopicVerification(Set<String> chains, Optional<SignatureKeys> keys) {
        chains.forEach(each -> this.chains.put(each, new ChainVerification(each)));
        this.check = new RecordCheck(keys);
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(each -> headers.put(each.key(), each.value() == null ? "" : new String(each.value(), UTF_8)));
        var chain = headers.getOrDefault("ce_subject", "");
        var place = headers.getOrDefault("ce_sequence", "");
        if (!Topic.AUDIT.writers().contains(chain) || !PLACE.matcher(place).matches()) {
            unplaced.add("partition %d, offset %d: the record names no service and place"
                    .formatted(record.partition(), record.offset()));
        } else if (chains.containsKey(chain)) {
            chains.get(chain).add(link(Long.parseLong(place), headers, record));
        }
    }

    private ChainRecord link(long place, Map<String, String> headers, ConsumerRecord<byte[], byte[]> record) {
        var link = check.read(headers, record.key(), record.value());
        return new ChainRecord(
                place,
                CanonicalRecord.hash(headers, record.value()),
                link.previous(),
                RecordCheck.plain(headers.getOrDefault("ce_time", "")),
                link.flaw()
                        .map(flaw ->
                                "partition %d, offset %d: %s".formatted(record.partition(), record.offset(), flaw)));
    }

    AuditReport report(List<ChainHead> noted) {
        var reports = new ArrayList<AuditReport.Chain>();
        chains.forEach((name, chain) -> reports.add(AuditReport.Chain.of(chain.report(
                noted.stream().filter(each -> each.chain().equals(name)).toList()))));
        return new AuditReport(reports, unplaced);
    }
}
