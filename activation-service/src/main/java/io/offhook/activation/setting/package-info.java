/**
 * Settings that administrators change while the service runs: how long codes live, when their expiry is announced, whether phones activate
 * over MRA, whether expired MICs of a model are accepted, and what a copied key and a device that nobody expects lead to.
 */
@NullMarked
package io.offhook.activation.setting;

import org.jspecify.annotations.NullMarked;
