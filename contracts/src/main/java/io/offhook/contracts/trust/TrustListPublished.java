package io.offhook.contracts.trust;

import java.time.Instant;

/**
 * A trust list replaces the one before it: the file that phones fetch, whatever name they ask by. Certificates are named by the
 * SHA-256 of their DER, lower-case hex.
 *
 * @param version counts the lists, from 1
 * @param file base64 of the signed file
 * @param hash SHA-256 of the file, lower-case hex
 * @param signer who signed the file: {@code sast} or {@code recovery}
 * @param sast the SAST that signs from day to day
 * @param recovery the SAST that can always sign
 * @param phase {@code STEADY}, {@code BRIDGED} (the recovery SAST signs while phones learn of another SAST) or {@code RENEWED} (the
 *     SAST signs while phones learn of another recovery SAST)
 * @param content SHA-256 over what is in the list and how it is signed, lower-case hex: the same content needs no new list
 * @param records how many the file holds, one for each certificate and role
 * @param publishedBy account of the administrator, or {@code offhook-tvs} where roles had changed
 */
public record TrustListPublished(
        long version,
        String file,
        String hash,
        String signer,
        String sast,
        String recovery,
        String phase,
        Instant phaseSince,
        String content,
        int records,
        String publishedBy)
        implements TrustListEvent {}
