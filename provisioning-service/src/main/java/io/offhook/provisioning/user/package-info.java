/**
 * Users: who may own a phone. Names and mail addresses are in one table and on the compacted user topic, where they can be erased.
 */
@NullMarked
package io.offhook.provisioning.user;

import org.jspecify.annotations.NullMarked;
