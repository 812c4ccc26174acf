using Microsoft.ML.OnnxRuntime;

namespace GuidanceBot.LanguageModel.Local;

/// <summary>
/// One ONNX model. Texts are run one at a time: int8 activations are scaled by the largest value of the whole batch, so a batch would
/// make each result depend on its neighbours and on padding. The gate bounds the threads of all models together.
/// </summary>
internal sealed class ModelSession : IDisposable
{
    private static readonly string[] Inputs = ["input_ids", "attention_mask", "token_type_ids"];

    private readonly InferenceSession _session;
    private readonly ModelGate _gate;

    public ModelSession(string path, ModelGate gate)
    {
        _gate = gate;
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,

            // The arena would keep what the longest text ever needed; without it memory goes back after each text.
            EnableCpuMemArena = false,
            EnableMemoryPattern = false,
        };
        _session = new InferenceSession(path, options);
    }

    /// <summary>The model's only output for one text.</summary>
    public float[] Run(ModelInput input)
    {
        long[] shape = [1, input.Ids.Length];
        var mask = new long[input.Ids.Length];
        Array.Fill(mask, 1);
        using var ids = OrtValue.CreateTensorValueFromMemory(input.Ids, shape);
        using var attention = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var types = OrtValue.CreateTensorValueFromMemory(input.Types, shape);
        using var options = new RunOptions();
        return _gate.Run(() =>
        {
            using var output = _session.Run(options, Inputs, [ids, attention, types], _session.OutputNames);
            return output[0].GetTensorDataAsSpan<float>().ToArray();
        });
    }

    public void Dispose() => _session.Dispose();
}
