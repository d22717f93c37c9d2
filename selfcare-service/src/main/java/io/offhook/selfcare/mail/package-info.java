/**
 * What people are told by mail, and when. A notice is one thing that a person is to be told; a mail is all notices of a person that are due
 * together. Pure.
 *
 * <pre>
 *  notice: PENDING --its mail is accepted by the mail server--> SENT
 *             |  '--its mail is given up, or refused permanently--> FAILED --new address, or asked for again--> PENDING
 *             '--it holds no more, such as a code that is no longer live--> CANCELLED
 *
 *  mail:   claimed with all due notices of a person
 *             '--> PENDING --accepted--> SENT
 *                     |  '--failed--> PENDING, later again with the same notices and the same Message-ID
 *                     |  '--given up, or refused permanently--> FAILED
 *                     '--none of its notices holds--> CANCELLED
 * </pre>
 */
@NullMarked
package io.offhook.selfcare.mail;

import org.jspecify.annotations.NullMarked;
