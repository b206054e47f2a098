JAVA_HOME := $(shell ./scripts/find-jdk)
export JAVA_HOME

.PHONY: test build figures coverage mutate reliability bench-mail bench-bombs bench-reading bench-http explain api-document accept-api format clean

## All tests: units, architecture, contracts on real servers, the packaged program.
test: jdk
	./mvnw -B verify

## The program, without its tests.
build: jdk
	./mvnw -B -Dmaven.test.skip=true package

## How much of the core its tests run through, and how many planted faults they find.
figures: coverage mutate

## Lines and branches of domain and application that the tests run through; all of them, or the build fails.
coverage: jdk
	./mvnw -B -q -pl domain,application,testkit verify
	@awk -F, -f scripts/coverage.awk testkit/target/coverage.csv

## How many planted faults the tests of the domain find; 85 of 100 at least.
mutate: jdk
	./mvnw -B -q -pl domain test-compile org.pitest:pitest-maven:mutationCoverage

## Mail at full length: ten thousand mails in, two thousand out, the program killed 25 times each, its line cut; and two nodes on one mailbox.
reliability: jdk
	./mvnw -B package failsafe:integration-test failsafe:verify -pl bootstrap -am -Dtest=MailOutTest \
		-Dit.test='MailInIT,MailOutIT,TwoNodesIT' -Dsurefire.failIfNoSpecifiedTests=false \
		-Dfailsafe.failIfNoSpecifiedTests=false -Dreliability.mails=10000 -Dreliability.kills=25 \
		-Dreliability.mails-out=2000 -Dreliability.rfqs=2000

## How fast mails are fetched from a Dovecot on this machine, stored, and made orders.
bench-mail: build
	$(JAVA_HOME)/bin/java -Xmx256m -XX:+UseParallelGC -cp benchmarks/target/classes:bootstrap/target/quotedesk.jar \
		com.quotedesk.benchmarks.mail.ImportMails target/bench-mail

## What hostile mails cost to take apart, to read and to show.
bench-bombs: build
	$(JAVA_HOME)/bin/java -Xmx256m \
		-cp benchmarks/target/classes:testkit/target/classes:bootstrap/target/quotedesk.jar \
		com.quotedesk.benchmarks.mail.DefuseBombs

## How fast the rules read mails: the corpus beside the project, or its own second set; -Dcorpus=DIR in BENCH for another.
bench-reading: build
	$(JAVA_HOME)/bin/java $(BENCH) -cp 'benchmarks/target/classes:benchmarks/target/lib/*' \
		org.openjdk.jmh.Main ReadingMails

## How many requests a second are answered on a million orders, made in the folder target/million; Debian's wrk asks.
bench-http: build
	$(JAVA_HOME)/bin/java -Xmx512m -XX:+UseParallelGC -cp benchmarks/target/classes:bootstrap/target/quotedesk.jar \
		com.quotedesk.benchmarks.http.ServeMillion target/million

## How PostgreSQL carries out the lists on a million orders, made in the folder target/million.
explain: build
	$(JAVA_HOME)/bin/java -cp benchmarks/target/classes:bootstrap/target/quotedesk.jar \
		com.quotedesk.benchmarks.data.ExplainLists target/million

## Writes the OpenAPI document anew from the controllers.
api-document: jdk
	./mvnw -B -q test -pl adapters-web -am -Dtest=ApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dapi.write=true

## Takes the OpenAPI document as it is now for what other programs may count on; after a look at what breaks.
accept-api:
	cp adapters-web/src/main/resources/openapi/quotedesk.yaml adapters-web/src/test/resources/openapi/accepted.yaml

## Puts the sources into the form that the build checks.
format: jdk
	./mvnw -B -q spotless:apply

clean: jdk
	./mvnw -B -q clean

.PHONY: jdk
jdk:
	@./scripts/find-jdk > /dev/null
