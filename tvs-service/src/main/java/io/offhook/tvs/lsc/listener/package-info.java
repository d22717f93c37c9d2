/**
 * Port 3804, where phones ask CAPF. Connections are admitted as those of every port for phones are.
 */
@NullMarked
package io.offhook.tvs.lsc.listener;

import org.jspecify.annotations.NullMarked;
