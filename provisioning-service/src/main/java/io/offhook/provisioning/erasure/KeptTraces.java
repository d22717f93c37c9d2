package io.offhook.provisioning.erasure;

import io.offhook.provisioning.erasure.ErasureReport.Kept;
import io.offhook.provisioning.erasure.ErasureReport.State;
import java.util.List;
import java.util.stream.Stream;

/** What an erasure does not erase, and why. */
public final class KeptTraces {

    private static final List<Kept> ALWAYS = List.of(
            new Kept(
                    "The user id",
                    "events of phones, codes and mails on their topics, in event stores, on timelines, and on codes that ended in activation",
                    "It stands for the person and says no name. Without it no event could be replayed."),
            new Kept(
                    "The user id as actor and subject",
                    "audit entries and their topic",
                    "Who did what must be proven for as long as the law demands; each entry has the hash of the last one."),
            new Kept(
                    "The user id",
                    "this report, and the list of erased persons of each service",
                    "A record that comes late, or is read again, must not bring the person back."),
            new Kept(
                    "Descriptions of phones, and free text that administrators typed",
                    "events and read models of phones, jobs and denials",
                    "They are no place for names: docs/people-erasure.md."),
            new Kept(
                    "Rows that name the person by an earlier name and not by the id",
                    "failed rows of bulk jobs that ended before the erasure",
                    "Nobody knows earlier names. They stay until offhook.jobs.keep-files is over."),
            new Kept(
                    "Earlier names, and parts of the name, on phones that changed hands",
                    "texts of lines",
                    "They belong to the phone's owner now. Those that are the whole present name are blanked."),
            new Kept(
                    "Files of phones and the first rows of uploaded files",
                    "the memory of provisioning and of the console",
                    "Files are made anew when a phone changes, rows are forgotten after 15 minutes, and both end with the process."),
            new Kept(
                    "The user id in templates of phones, and as a site operator",
                    "documents on the setting topic",
                    "Administrators chose them for whoever has the id. Look whether they should go too."),
            new Kept(
                    "Logs",
                    "wherever they are collected",
                    "They have ids and no names. Delete them after 30 days: docs/people-erasure.md."),
            new Kept(
                    "Backups of databases and topics",
                    "wherever they are kept",
                    "A backup that is restored brings the person back: erase them again."));

    private static final Kept WHILE_IT_RUNS = new Kept(
            "Name, mail address and texts of lines, to look for them",
            "the erasure itself, in the database of provisioning",
            "They are deleted when it is done. An erasure that waits for bulk jobs says for which.");

    private KeptTraces() {}

    public static List<Kept> of(State state) {
        return switch (state) {
            case RUNNING ->
                Stream.concat(Stream.of(WHILE_IT_RUNS), ALWAYS.stream()).toList();
            case DONE -> ALWAYS;
        };
    }
}
