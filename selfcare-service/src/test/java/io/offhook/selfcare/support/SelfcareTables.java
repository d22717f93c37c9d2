package io.offhook.selfcare.support;

import io.offhook.eventing.erasure.PersonalStore;
import io.offhook.selfcare.erasure.PersonalStores;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks into the database of the service. */
@ApplicationScoped
public class SelfcareTables {

    private final DataSource source;

    SelfcareTables(DataSource source) {
        this.source = source;
    }

    public Optional<String> mailState(UUID codeId) {
        return noticeState("CODE_ISSUED/" + codeId);
    }

    /** @param key kind and subject, for example {@code WELCOME/alice} */
    public Optional<String> noticeState(String key) {
        return texts("select state from notice where notice_key = ?", key).stream()
                .findFirst();
    }

    /** Reasons of the failures that this service recorded of a phone. */
    public List<String> failureReasons(UUID phoneId) {
        return texts(
                "select data->>'reason' from event where stream_id = ? and type like '%Failed%' order by version",
                phoneId.toString());
    }

    /** Accounts that caused this service's events about a phone. */
    public List<String> actors(UUID phoneId) {
        return texts(
                "select coalesce(metadata->>'actor', '') from event where stream_id = ? order by version",
                phoneId.toString());
    }

    /** What all that follows from the last event of this service about a phone has in common. */
    public String correlationId(UUID phoneId) {
        return texts(
                        "select metadata->>'correlationId' from event where stream_id = ? order by version desc",
                        phoneId.toString())
                .getFirst();
    }

    /** Types of this service's events about a phone. */
    public List<String> events(UUID phoneId) {
        return texts("select type from event where stream_id = ? order by version", phoneId.toString());
    }

    /** Types of this service's events about the mails to a person. */
    public List<String> mailEvents(String userId) {
        return texts("select type from event where stream_id = ? order by version", "user/" + userId);
    }

    /** What identifies the sessions of an account. */
    public List<String> sessions(String account) {
        return texts("select id_hash from browser_session where account = ?", account);
    }

    /** What is stored of the tokens of a person's links. */
    public List<String> tokenHashes(String userId) {
        return texts("select token_hash from account_token where user_id = ?", userId);
    }

    public List<String> passwordHashes(String userId) {
        return texts("select hash from account_password where user_id = ?", userId);
    }

    /** When the links of a person were ordered, by their purpose. */
    public List<String> links(String userId) {
        return texts("select purpose from account_link where user_id = ? order by ordered_at", userId);
    }

    public List<String> forgotten(String userId) {
        return texts("select asked_at::text from account_forgotten where user_id = ?", userId);
    }

    public List<String> invitationMails(String userId) {
        return texts("select state from notice where kind = 'INVITATION' and user_id = ?", userId);
    }

    /** Actions on the audit chain that were done to a person. */
    public List<String> auditOf(String userId) {
        return texts(
                "select data::jsonb->>'action' from audit_entry where data::jsonb->>'subject' = ? order by place",
                userId);
    }

    /** All rows of the audit chain that have this text in them. */
    public List<String> auditWith(String text) {
        return texts("select data from audit_entry where data || metadata::text like '%' || ? || '%'", text);
    }

    /** Where mails to a person go. */
    public String address(String userId) {
        return texts("select mail from portal_user where user_id = ?", userId).getFirst();
    }

    public boolean knows(String userId) {
        return !texts("select user_id from portal_user where user_id = ?", userId)
                .isEmpty();
    }

    /** What a person leaves who signs in and chooses a language. */
    public void fill(String userId) {
        for (var sql : List.of(
                "insert into profile (user_id, language) values (?, 'de') on conflict do nothing",
                "insert into browser_session (id_hash, account, started_at, used_at)"
                        + " values (gen_random_uuid()::text, ?, now(), now())")) {
            update(sql, userId);
        }
    }

    /** Stores that still have something of a person. */
    public List<String> leftOf(String userId) {
        return PersonalStores.ALL.stream()
                .filter(store ->
                        !texts(store.count().replace("$1", "?"), userId).equals(List.of("0")))
                .map(PersonalStore::name)
                .toList();
    }

    /** How often this service said that it has erased a person. */
    public int erasures(String userId) {
        var versions = texts(
                "select (version + 1) / 2 from published_state where topic = 'ERASURE' and data is not null and key = ?",
                "selfcare/" + userId);
        return versions.isEmpty() ? 0 : Integer.parseInt(versions.getFirst());
    }

    public int parked(String userId) {
        return texts("select 1 from parked where topic = 'USER' and stream_id = ?", userId)
                .size();
    }

    public boolean phoneIsKnown(UUID phoneId) {
        return ownersOf(phoneId).size() == 2;
    }

    /** Whether a device has used the code of the phone. */
    public boolean isAssigned(UUID phoneId) {
        return !texts(
                        "select 1 from my_phone where phone_id = ?::uuid and assigned_code_id is not null",
                        phoneId.toString())
                .isEmpty();
    }

    /** Of the phone and of its code. */
    public List<String> ownersOf(UUID phoneId) {
        var owners = new ArrayList<String>();
        for (var table : List.of("my_phone", "my_code")) {
            owners.addAll(texts(
                    "select coalesce(owner_id, 'none') from " + table + " where phone_id = ?::uuid",
                    phoneId.toString()));
        }
        return owners;
    }

    /** Deletes what came from other services, as before a rebuild. This service's own events stay. */
    public void forget(UUID phoneId) {
        for (var sql : List.of(
                "delete from notice where phone_id = ?::uuid",
                "delete from my_code where phone_id = ?::uuid",
                "delete from consumed where topic = 'ACTIVATION' and stream_id = ?")) {
            update(sql, phoneId.toString());
        }
    }

    /** States of the mails to a person. */
    public List<String> mails(String userId) {
        return texts("select state from mail where user_id = ?", userId);
    }

    /** Whether the person wants mails that nobody is obliged to send; empty: they did not say. */
    public Optional<String> mailsWanted(String userId) {
        return texts("select mails_wanted::text from profile where user_id = ?", userId).stream()
                .findFirst();
    }

    /** Deletes the notices of a person, and that the user topic was read. This service's own events stay. */
    public void forgetPerson(String userId) {
        for (var sql : List.of(
                "delete from notice where user_id = ?",
                "delete from portal_user where user_id = ?",
                "delete from consumed where topic = 'USER' and stream_id = ?")) {
            update(sql, userId);
        }
    }

    /** As if the replica had died after the mail server took the mails to a person, and before that was recorded. */
    public void dieBeforeRecording(String userId) {
        update("update notice set state = 'PENDING' where user_id = ? and state = 'SENT'", userId);
        update(
                "update mail set state = 'PENDING', next_attempt_at = now() where user_id = ? and state = 'SENT'",
                userId);
    }

    private void update(String sql, String parameter) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> texts(String sql, String parameter) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
