using GuidanceBot.Benchmarks.Answers;

// answers: what one question costs, over 200 and 2,000 clauses, with the shipped models. Run it in Release on an idle machine.
return args.FirstOrDefault() switch
{
    "answers" => await AnswerCosts.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/GuidanceBot.Benchmarks -- answers");
    return 2;
}
