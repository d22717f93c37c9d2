package io.offhook.contracts.selfcare;

import io.offhook.contracts.Event;

/** What self care told people, and what they told it. */
public sealed interface SelfcareEvent extends Event permits WelcomeMailSent, WelcomeMailFailed, OwnerEvent, MailEvent {}
