@NullMarked
package com.quotedesk.persistence.jobs;

import org.jspecify.annotations.NullMarked;
