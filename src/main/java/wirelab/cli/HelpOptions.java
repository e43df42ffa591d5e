package wirelab.cli;

import picocli.CommandLine.Command;

/** What all commands have: help, a version, and exit codes. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:what was asked for happened",
      "1:it did not; the reason is in one line on the standard error",
      "2:the command line can not be understood"
    })
final class HelpOptions {}
