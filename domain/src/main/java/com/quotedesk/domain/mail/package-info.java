@NullMarked
package com.quotedesk.domain.mail;

import org.jspecify.annotations.NullMarked;
