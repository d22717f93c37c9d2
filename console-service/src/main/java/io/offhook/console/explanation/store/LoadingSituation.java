package io.offhook.console.explanation.store;

import io.offhook.console.explanation.Situation;
import io.offhook.console.explanation.Situation.Settings;
import io.offhook.console.handle.Named;
import io.offhook.console.setting.FindActivationSetting;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.store.FindFacts;
import io.offhook.console.timeline.store.FindTimeline;
import io.offhook.contracts.state.ActivationSetting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what rules need: four statements for all subjects, and three to seven for each. */
@ApplicationScoped
class LoadingSituation {

    private static final String REFUSE = "REFUSE";

    /** What is not known is not said to be switched off, nor to be put right. */
    private static final Settings UNKNOWN = new Settings(true, true, Set.of());

    private final FindFacts facts;
    private final FindTimeline timeline;
    private final LoadingEntries entries;
    private final FindingSimilar similar;
    private final FindingOthers others;
    private final FindActivationSetting settings;

    LoadingSituation(
            FindFacts facts,
            FindTimeline timeline,
            LoadingEntries entries,
            FindingSimilar similar,
            FindingOthers others,
            FindActivationSetting settings) {
        this.facts = facts;
        this.timeline = timeline;
        this.entries = entries;
        this.similar = similar;
        this.others = others;
        this.settings = settings;
    }

    /** What is the same for all subjects. */
    record Surroundings(List<TimelineEntry> general, List<TimelineEntry> strangers, Settings settings) {}

    Uni<Surroundings> surroundings() {
        return facts.general()
                .flatMap(general -> facts.strangers()
                        .flatMap(strangers -> settings.find()
                                .flatMap(setting -> settings.expiredAccepted()
                                        .map(models ->
                                                new Surroundings(general, strangers, settings(setting, models))))));
    }

    Uni<Situation> of(Named subject, Surroundings surroundings, Instant now) {
        return entries.of(subject)
                .flatMap(this::withSuspicions)
                .flatMap(found -> withLastMail(subject, found))
                .flatMap(found -> similar.devices(subject)
                        .flatMap(devices -> similar.phones(subject, devices)
                                .flatMap(phones -> others.of(found)
                                        .map(refused -> new Situation(
                                                subject,
                                                found,
                                                surroundings.general(),
                                                surroundings.strangers(),
                                                phones,
                                                devices,
                                                refused,
                                                surroundings.settings(),
                                                now)))));
    }

    /** A device that typed the code of another phone may be a copy, which is told of the device alone. */
    private Uni<List<TimelineEntry>> withSuspicions(List<TimelineEntry> found) {
        return facts.suspicions(FindingOthers.refusedDevices(found)).map(suspicions -> merged(found, suspicions));
    }

    /** To the owner, about whatever phone. */
    private Uni<List<TimelineEntry>> withLastMail(Named subject, List<TimelineEntry> found) {
        return subject instanceof Named.Phone it && it.phone().ownerId() != null
                ? timeline.mailsTo(it.phone().ownerId(), 1).map(mails -> merged(found, mails))
                : Uni.createFrom().item(found);
    }

    private static List<TimelineEntry> merged(List<TimelineEntry> found, List<TimelineEntry> more) {
        var known = found.stream().map(TimelineEntry::eventId).collect(Collectors.toSet());
        return Stream.concat(found.stream(), more.stream().filter(each -> !known.contains(each.eventId())))
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
    }

    private static Settings settings(Optional<ActivationSetting> found, Set<String> models) {
        return found.map(it -> new Settings(it.mraEnabled(), REFUSE.equals(it.expectedDevices()), models))
                .orElse(new Settings(UNKNOWN.mraEnabled(), UNKNOWN.refusesUnexpected(), models));
    }
}
