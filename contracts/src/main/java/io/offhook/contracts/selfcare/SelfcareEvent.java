package io.offhook.contracts.selfcare;

import io.offhook.contracts.Event;

/** What self care sent to the owner of a phone. */
public sealed interface SelfcareEvent extends Event permits WelcomeMailSent, WelcomeMailFailed {}
