/**
 * What phones fetch over HTTP 6970, see the protocol notes on {@code XMLDefault.cnf.xml} and {@code SEP<MAC>.cnf.xml}. A listener of its
 * own that carries these files and nothing else; no secret is in them, and none of a phone leaves before it is activated.
 */
@NullMarked
package io.offhook.provisioning.files;

import org.jspecify.annotations.NullMarked;
